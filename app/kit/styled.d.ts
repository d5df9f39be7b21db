// Which theme do styled components get? Garden's.

import type { IGardenTheme } from '@zendeskgarden/react-theming'

declare module 'styled-components' {
  export interface DefaultTheme extends IGardenTheme {}
}
