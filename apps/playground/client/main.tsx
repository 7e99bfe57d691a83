import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import './style/page.css'
import './style/controls.css'
import './style/choose.css'
import './style/form.css'
import './style/wire.css'
import './style/happened.css'
import './style/gateway.css'
import './style/timeline.css'

const root = document.getElementById('root')
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
