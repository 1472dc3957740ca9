import { textLike } from '../../core/inputs.ts'

/** https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules#microsoftdevices */
export const hubName = textLike(
  /^[A-Za-z0-9][A-Za-z0-9-]{1,48}[A-Za-z0-9]$/,
  'has 3 to 50 letters, digits and "-", and neither begins nor ends with "-"'
)

/** https://learn.microsoft.com/azure/iot-hub/iot-hub-devguide-identity-registry#device-identity-properties */
export const deviceId = textLike(
  /^[-A-Za-z0-9:.+%_#*?!(),=@;$']{1,128}$/,
  "has 1 to 128 letters, digits and - : . + % _ # * ? ! ( ) , = @ ; $ '"
)

/** Labels of the module's container by which a service is known again. */
export const EDGE_LABEL = {
  /** `iris:3` */
  image: 'io.scoreline.image',
  /** The names of the routes that came with it, one after the other with commas. */
  routes: 'io.scoreline.routes',
  /** Of the preview of a pull request: its address. Times would restart the module whenever they change. */
  preview: 'io.scoreline.preview'
} as const

/** The tags of ours on the twin of a device. */
export const EDGE_TAG = {
  /** On devices that `scoreline edge device` registered. */
  made: 'scorelineMade',
  /** Who changes the device at the moment. */
  lease: 'scorelineLease'
} as const

export const AGENT = '$edgeAgent'
export const HUB = '$edgeHub'
