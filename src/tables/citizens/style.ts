/** The look of the page: it is read on a phone, and printed. Colours have 4.5 : 1 against their ground. */
export const pageStyle = `
:root{color-scheme:light;--ink:#1b1b1b;--soft:#555;--line:#d0d4da;--ground:#fff;--tint:#f3f6fa;--blue:#1f5fa8;--grey:#6b6b6b;--none:#9aa3ad}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;--ink:#ececec;--soft:#b9bdc3;--line:#4a5059;--ground:#17191c;--tint:#23272d;--blue:#7fb2ee;--grey:#a9adb3;--none:#6f7781}}
*{box-sizing:border-box}
body{margin:0;color:var(--ink);background:var(--ground);font:16px/1.7 "BIZ UDPGothic","BIZ UDGothic","Hiragino Sans","Noto Sans JP","Noto Sans CJK JP","Yu Gothic",Meiryo,sans-serif;overflow-wrap:anywhere}
.skip{position:absolute;left:-999px}.skip:focus{left:8px;top:8px;background:var(--ground);padding:8px;z-index:1}
header,main,footer{max-width:1080px;margin:0 auto;padding:16px 20px}
header{border-bottom:4px solid var(--blue)}
h1{font-size:1.6rem;line-height:1.4;margin:8px 0 4px}h2{font-size:1.25rem;margin:28px 0 8px}h3{font-size:1.1rem;line-height:1.5;margin:0}h4{font-size:1rem;margin:16px 0 4px}
p{margin:4px 0}.soft{color:var(--soft)}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{border:1px solid var(--line);padding:4px 10px;text-align:right;vertical-align:top;white-space:nowrap}
th{background:var(--tint);font-weight:600}th[scope=row],th:first-child,.words td:first-child{text-align:left}
.scroll{overflow-x:auto;max-width:100%}
.grades{list-style:none;padding:0;margin:8px 0;max-width:640px}
.grades li{display:grid;grid-template-columns:minmax(4.5em,9em) 1fr 3.5em;gap:10px;align-items:center;margin:4px 0}
.bar{height:18px;background:var(--blue);min-width:2px}.none .bar{background:var(--none)}
.grades b{text-align:right}
label{font-weight:600;display:block}
input[type=search]{font:inherit;width:100%;max-width:520px;padding:8px 10px;border:2px solid var(--grey);border-radius:4px;background:var(--ground);color:inherit}
input:focus-visible,a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid var(--blue);outline-offset:2px}
article{border:1px solid var(--line);border-radius:6px;padding:14px 16px;margin:12px 0;break-inside:avoid}
article[hidden]{display:none}
.head{display:flex;gap:12px;justify-content:space-between;align-items:flex-start}
.badge{flex:none;border:2px solid var(--blue);border-radius:4px;color:var(--blue);font-weight:700;padding:0 10px;text-align:center}
.badge small{display:block;font-weight:400;font-size:.75rem;color:var(--soft)}
.indicator{display:grid;grid-template-columns:minmax(0,380px) minmax(0,1fr);gap:8px 20px;align-items:center}
.indicator h4{grid-column:1/-1}.indicator.plain{grid-template-columns:minmax(0,1fr)}
svg{width:100%;height:auto;max-width:420px;display:block}
svg text{font-size:11px;fill:var(--ink)}svg .g{stroke:var(--line)}svg polyline{fill:none;stroke:var(--blue);stroke-width:2.5}svg .t{stroke:var(--grey);stroke-width:2;stroke-dasharray:5 4}svg circle{fill:var(--blue)}svg rect{fill:var(--grey)}
.key{display:flex;gap:16px;font-size:.85rem;color:var(--soft)}
.key span::before{content:"";display:inline-block;width:22px;margin-right:6px;vertical-align:middle;border-top:3px solid var(--blue)}
.key .t::before{border-top:3px dashed var(--grey)}
details{margin-top:10px}summary{cursor:pointer}
.words p,.words td,.words th{white-space:pre-line}.words th,.words td{text-align:left;min-width:4em}
footer{border-top:1px solid var(--line);margin-top:32px}
@media (max-width:720px){.indicator{grid-template-columns:minmax(0,1fr)}header,main,footer{padding:12px 14px}h1{font-size:1.3rem}th,td{padding:3px 7px}th[scope=row]{white-space:normal;overflow-wrap:normal;word-break:keep-all}.words th[scope=row]{word-break:normal;overflow-wrap:anywhere}}
@media print{.find,.skip{display:none}body{font-size:10pt}}
`;

/** Shows the measures that hold all typed words; without it all of them are shown. */
export const pageScript = `
(function(){var box=document.getElementById('q'),told=document.getElementById('n'),all=[].slice.call(document.querySelectorAll('article')),words=told.getAttribute('data-words');
function plain(t){return t.normalize('NFKC').toLowerCase()}
var texts=all.map(function(a){return plain(a.textContent)});
function show(){var ws=plain(box.value).split(/\\s+/).filter(Boolean),n=0;all.forEach(function(a,i){var fits=ws.every(function(w){return texts[i].indexOf(w)>=0});a.hidden=!fits;if(fits)n++});told.textContent=words.replace('{n}',n)}
box.parentNode.hidden=false;box.addEventListener('input',show);show()})();
`;
