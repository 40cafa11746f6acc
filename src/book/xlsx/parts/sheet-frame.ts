import type { Area } from '../../cell';
import type { ContentConditional, ContentValidation } from '../../sheet-content';
import { resolveColor } from './colors';
import { addConditional, clearConditionals, readConditionals } from './conditionals';
import type { ProtectionOptions, SheetProtection } from '../model';
import { readProtection, removeProtection, writeProtection } from './protection';
import { SheetSizes } from './sheet-sizes';
import { editView, readFreeze, writeFreeze, writeTabColor, type Freeze } from './sheet-view';
import { addValidation, clearValidations, readValidations } from './validations';

/** What a worksheet has around its cells: tab, view, protection, and the rules about what cells take and how they look. */
export class SheetFrame extends SheetSizes {
  get tabColor(): string | null {
    const color = this.root.child('sheetPr')?.child('tabColor');
    return resolveColor(color, this.styles.colors) ?? null;
  }

  set tabColor(color: string | null) {
    writeTabColor(this.part.edit(), color);
  }

  get showGridlines(): boolean {
    return this.root.child('sheetViews')?.child('sheetView')?.flag('showGridLines', true) ?? true;
  }

  set showGridlines(show: boolean) {
    editView(this.part.edit()).set('showGridLines', show ? null : 0);
  }

  get protection(): SheetProtection | null {
    return readProtection(this.root);
  }

  protect(allow: ProtectionOptions = {}, password?: string): void {
    writeProtection(this.part.edit(), allow, password);
  }

  unprotect(): void {
    removeProtection(this.part.edit());
  }

  get freeze(): Freeze {
    return readFreeze(this.root);
  }

  set freeze(freeze: Freeze) {
    writeFreeze(this.part.edit(), freeze);
  }

  get validations(): readonly ContentValidation[] {
    return readValidations(this.root);
  }

  addValidation(validation: ContentValidation): void {
    addValidation(this.part.edit(), validation);
  }

  clearValidations(area: Area): void {
    clearValidations(this.part.edit(), area);
  }

  get conditionals(): readonly ContentConditional[] {
    return readConditionals(this.root, this.styles);
  }

  addConditional(conditional: ContentConditional): void {
    addConditional(this.part.edit(), this.styles, conditional);
  }

  clearConditionals(area: Area): void {
    clearConditionals(this.part.edit(), area);
  }
}
