import { createRoot } from 'react-dom/client';
import { fetchConfig } from './config';
import { Workbench } from './workbench';

const root = document.getElementById('workbench');
if (root) {
  void fetchConfig().then(({ addIn }) => {
    createRoot(root).render(<Workbench addIn={addIn} />);
  });
}
