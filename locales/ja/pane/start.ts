/** Texts of a workbook without a plan: sample and new plan, Japanese. */
export const startJa = {
  empty: {
    title: '計画シートがありません',
    body: 'このブックには、達成シートの様式で作られたシートが見つかりません。様式で作られたブックを開くと、ここに施策の一覧が出ます。',
    reload: '読み直す',
  },

  sample: {
    about: '見本の計画を、このブックの新しいシートとして作れます。',
    format: '様式',
    make: '様式から作成',
    title: '様式からの作成',
    preview: (sheets: number) => `新しいシートを ${String(sheets)} 枚作ります。今あるシートは変わりません`,
    done: (sheets: number) => `シートを ${String(sheets)} 枚作りました`,
  },

  newPlan: {
    heading: '一覧から新しい計画を作る',
    about:
      'Excel で作った一覧をコピーして貼り付けるか、CSV・JSON のファイルを選びます。1 行目は見出し（番号、施策名、担当課、指標、単位、基準値、R4目標 など）です。',
    format: '様式',
    municipality: '市町村名',
    title: '計画名',
    firstYear: '最初の年度',
    lastYear: '最後の年度',
    yearHint: '例：R4、令和4年度、2022',
    baselineYear: '基準年度',
    reportYear: '報告年度',
    list: '一覧',
    listHint: 'Excel の範囲をコピーして、ここに貼り付けます',
    file: 'ファイルを選ぶ',
    read: '一覧を読み取る',
    understood: (measures: number, indicators: number) =>
      `施策 ${String(measures)} 件、指標 ${String(indicators)} 件を読み取りました`,
    more: (count: number) => `ほか ${String(count)} 件`,
    make: '計画を作成',
    work: '新しい計画の作成',
    preview: (sheets: number) => `新しいシートを ${String(sheets)} 枚作ります。今あるシートは変わりません`,
    done: (sheets: number) => `計画を作りました：シート ${String(sheets)} 枚`,
    problems: {
      'no-heading': () => '見出しの行に、施策名の列が見つかりません。',
      'column-unknown': (place: string) => `列「${place}」は、この様式にない項目なので使いません。`,
      'no-title': (place: string) => `${place} 行目に施策名がありません。`,
      'year-unknown': (place: string) => `「${place}」を年度として読めません。`,
      'years-order': () => '最後の年度が最初の年度より前です。',
      'year-outside': (place: string) => `報告年度「${place}」が計画の年度にありません。`,
      encoding: (place: string) => `「${place}」の文字コードが分かりません。UTF-8 で保存し直してください。`,
      'not-json': (place: string) => `「${place}」は JSON として読めません。`,
      'not-a-plan': (place: string) => `JSON の「${place}」が計画の形に合いません。`,
      'format-unknown': (place: string) => `様式「${place}」はありません。`,
    },
  },
} as const;
