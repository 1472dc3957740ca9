import type { ServiceSchemas } from './backends/backend.ts'
import type { Settings } from './settings.ts'
import type { SwaggerFiles, SwaggerVersion } from './swagger-files.ts'

type Described = Pick<Settings, 'serviceName' | 'serviceVersion' | 'pathPrefix'>

/** The names a caller may use, and those that inference-schema has. */
const VERSIONS: Readonly<Record<string, SwaggerVersion>> = {
  '2': '2',
  '2.0': '2',
  '3': '3',
  '3.0': '3',
  '3.1': '3.1'
}
const ALL: readonly SwaggerVersion[] = ['2', '3', '3.1']

/**
 * The OpenAPI document of the service in the version asked for, or why there is none. Pure.
 * @param own documents that the user wrote: they take the place of ours.
 */
export const swaggerDocument = (
  asked: string,
  schemas: ServiceSchemas,
  service: Described,
  own: SwaggerFiles = {}
): { readonly document: object } | { readonly message: string } => {
  const { versions } = schemas
  const expressible = versions?.map(name => VERSIONS[name])
  const supported = ALL.filter(
    one => own[one] !== undefined || (expressible?.includes(one) ?? true)
  )
  const list = supported.join(', ')
  const version = VERSIONS[asked]
  if (version === undefined)
    return { message: `Swagger version [${asked}] is not valid. Supported versions: [${list}].` }
  if (!supported.includes(version))
    return {
      message: `Swagger version [${asked}] is not supported for the scoring script. Supported swagger versions: [${list}].`
    }
  return { document: own[version] ?? generated(version, schemas, service) }
}

const generated = (
  version: SwaggerVersion,
  schemas: ServiceSchemas,
  service: Described
): object => {
  if (version === '2') return version2(schemas, service)
  return version3(version === '3' ? '3.0.3' : '3.1.0', schemas, service)
}

const SECURITY = [{ Bearer: [] }]
const BEARER = {
  type: 'apiKey',
  name: 'Authorization',
  in: 'header',
  description: 'For example: Bearer abc123'
}
const ERROR = { type: 'object', properties: { message: { type: 'string' } } }

/** The official server's words for its routes, which some clients are generated with. */
const HEALTH = 'Simple health check endpoint to ensure the service is up at any given point.'
const HEALTHY =
  "If service is up and running, this response will be returned with the content 'Healthy'"
const SCORE = "Run web service's model and get the prediction output"
const PAYLOAD = 'The input payload for executing the real-time machine learning service.'
const SCORED =
  'The service processed the input correctly and provided a result prediction, if applicable.'
const SPEC = 'Get the Swagger specification.'
const SPECIFIED = 'The Swagger specification.'
const FAILED = 'The service failed to execute due to an error.'
const VERSION = { type: 'integer', enum: [2, 3] }

/** With one slash before it and none behind, however it was written. */
const prefixOf = ({ pathPrefix }: Described): string =>
  pathPrefix === '' ? '' : `/${pathPrefix.replace(/^\/+|\/+$/g, '')}`

const info = ({ serviceName, serviceVersion }: Described) => ({
  title: serviceName,
  description: `API specification for the Azure Machine Learning service ${serviceName}`,
  version: serviceVersion
})

const version2 = (schemas: ServiceSchemas, service: Described) => {
  const pathPrefix = prefixOf(service)
  const responses = (description: string, schema: object, more: object = {}) => ({
    '200': { description, schema, ...more },
    default: { description: FAILED, schema: { $ref: '#/definitions/ErrorResponse' } }
  })
  return {
    swagger: '2.0',
    info: info(service),
    schemes: ['https'],
    consumes: ['application/json'],
    produces: ['application/json'],
    securityDefinitions: { Bearer: BEARER },
    paths: {
      [`${pathPrefix}/`]: {
        get: {
          operationId: 'ServiceHealthCheck',
          description: HEALTH,
          responses: responses(
            HEALTHY,
            { type: 'string' },
            { examples: { 'application/json': 'Healthy' } }
          )
        }
      },
      [`${pathPrefix}/score`]: {
        post: {
          operationId: 'RunMLService',
          description: SCORE,
          security: SECURITY,
          parameters: [
            {
              name: 'serviceInputPayload',
              in: 'body',
              description: PAYLOAD,
              schema: { $ref: '#/definitions/ServiceInput' }
            }
          ],
          responses: responses(SCORED, { $ref: '#/definitions/ServiceOutput' })
        }
      },
      [`${pathPrefix}/swagger.json`]: {
        get: {
          operationId: 'GetSwaggerSpec',
          description: SPEC,
          parameters: [{ name: 'version', in: 'query', required: false, ...VERSION }],
          responses: responses(SPECIFIED, { type: 'string' })
        }
      }
    },
    definitions: {
      ServiceInput: schemas.input,
      ServiceOutput: schemas.output,
      ErrorResponse: ERROR
    }
  }
}

const version3 = (openapi: string, schemas: ServiceSchemas, service: Described) => {
  const pathPrefix = prefixOf(service)
  const content = (type: string, schema: object) => ({ [type]: { schema } })
  const responses = (description: string, type: string, schema: object) => ({
    '200': { description, content: content(type, schema) },
    default: {
      description: FAILED,
      content: content('application/json', { $ref: '#/components/schemas/ErrorResponse' })
    }
  })
  return {
    openapi,
    info: info(service),
    security: SECURITY,
    paths: {
      [`${pathPrefix}/`]: {
        get: {
          operationId: 'ServiceHealthCheck',
          description: HEALTH,
          responses: responses(HEALTHY, 'text/plain', { type: 'string', example: 'Healthy' })
        }
      },
      [`${pathPrefix}/score`]: {
        post: {
          operationId: 'RunMLService',
          description: SCORE,
          security: SECURITY,
          requestBody: {
            description: PAYLOAD,
            content: content('application/json', { $ref: '#/components/schemas/ServiceInput' })
          },
          responses: responses(SCORED, 'application/json', {
            $ref: '#/components/schemas/ServiceOutput'
          })
        }
      },
      [`${pathPrefix}/swagger.json`]: {
        get: {
          operationId: 'GetSwaggerSpec',
          description: SPEC,
          parameters: [{ name: 'version', in: 'query', required: false, schema: VERSION }],
          responses: responses(SPECIFIED, 'text/plain', { type: 'string' })
        }
      }
    },
    components: {
      schemas: { ServiceInput: schemas.input, ServiceOutput: schemas.output, ErrorResponse: ERROR },
      securitySchemes: { Bearer: BEARER }
    }
  }
}
