import type { Choice } from '@pay/core'

/**
 * Bank codes of this gateway; other gateways number the same banks otherwise. The page names
 * RappiPay as a savings wallet and lists no code for it. An unknown code passes, with a hint.
 *
 * @source "COP interface" category page, 37 entries, read in a stored copy of 2024
 */
export const banks: readonly Choice[] = [
  { value: '1001', label: 'Banco de Bogotá' },
  { value: '1002', label: 'Banco Popular' },
  { value: '1006', label: 'Banco Itaú' },
  { value: '1007', label: 'Bancolombia' },
  { value: '1009', label: 'Citibank' },
  { value: '1012', label: 'Banco GNB Sudameris' },
  { value: '1013', label: 'Banco BBVA Colombia S.A.' },
  { value: '1019', label: 'Scotiabank Colpatria' },
  { value: '1023', label: 'Banco de Occidente' },
  { value: '1032', label: 'Banco Caja Social' },
  { value: '1040', label: 'Banco Agrario' },
  { value: '1051', label: 'Banco Davivienda' },
  { value: '1052', label: 'Banco AV Villas' },
  { value: '1059', label: 'Bancamía S.A.' },
  { value: '1060', label: 'Banco Pichincha S.A.' },
  { value: '1061', label: 'Bancoomeva S.A.' },
  { value: '1062', label: 'Banco Falabella' },
  { value: '1065', label: 'Banco Santander Colombia' },
  { value: '1066', label: 'Banco Cooperativo Coopcentral' },
  { value: '1069', label: 'Banco Serfinanza' },
  { value: '1070', label: 'Lulo Bank' },
  { value: '1283', label: 'CFA Cooperativa Financiera' },
  { value: '1289', label: 'Cotrafa' },
  { value: '1292', label: 'Confiar Cooperativa Financiera' },
  { value: '1370', label: 'Coltefinanciera' },
  { value: '1551', label: 'Daviplata' },
  { value: '1637', label: 'Iris' },
  { value: '1801', label: 'Movii S.A.' },
  { value: '2001', label: 'Bancóldex' },
  { value: '2002', label: 'Banco Mundo Mujer' },
  { value: '2003', label: 'Banco W' },
  { value: '2004', label: 'Banco ProCredit' },
  { value: '2005', label: 'Banco Finandina' },
  { value: '2006', label: 'Banco Multibank' },
  { value: '2007', label: 'Banco Compartir' },
  { value: '2008', label: 'Financiera Juriscoop' },
  { value: '2209', label: 'Nequi' },
]
