import type { ServiceSchemas } from './backends/backend.ts'
import type { Settings } from './settings.ts'
import type { SwaggerFiles } from './swagger-files.ts'

type Described = Pick<Settings, 'serviceName' | 'serviceVersion' | 'pathPrefix'>

export type SwaggerVersion = '2' | '3' | '3.1'

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
  const answer = (schema: object) => ({
    '200': { description: 'The answer', schema },
    default: { description: 'An error', schema: { $ref: '#/definitions/ErrorResponse' } }
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
          description: 'Tells whether the service is up.',
          responses: answer({ type: 'string', example: 'Healthy' })
        }
      },
      [`${pathPrefix}/score`]: {
        post: {
          operationId: 'RunMLService',
          description: 'Scores a request.',
          security: SECURITY,
          parameters: [
            {
              name: 'serviceInputPayload',
              in: 'body',
              description: 'The request',
              schema: { $ref: '#/definitions/ServiceInput' }
            }
          ],
          responses: answer({ $ref: '#/definitions/ServiceOutput' })
        }
      },
      [`${pathPrefix}/swagger.json`]: {
        get: {
          operationId: 'GetSwaggerSpec',
          description: 'This document.',
          parameters: [{ name: 'version', in: 'query', type: 'string', required: false }],
          responses: answer({ type: 'object' })
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
  const json = (schema: object) => ({ 'application/json': { schema } })
  const answer = (schema: object) => ({
    '200': { description: 'The answer', content: json(schema) },
    default: {
      description: 'An error',
      content: json({ $ref: '#/components/schemas/ErrorResponse' })
    }
  })
  return {
    openapi,
    info: info(service),
    paths: {
      [`${pathPrefix}/`]: {
        get: {
          operationId: 'ServiceHealthCheck',
          description: 'Tells whether the service is up.',
          responses: answer({ type: 'string', example: 'Healthy' })
        }
      },
      [`${pathPrefix}/score`]: {
        post: {
          operationId: 'RunMLService',
          description: 'Scores a request.',
          security: SECURITY,
          requestBody: {
            required: true,
            content: json({ $ref: '#/components/schemas/ServiceInput' })
          },
          responses: answer({ $ref: '#/components/schemas/ServiceOutput' })
        }
      },
      [`${pathPrefix}/swagger.json`]: {
        get: {
          operationId: 'GetSwaggerSpec',
          description: 'This document.',
          parameters: [
            { name: 'version', in: 'query', schema: { type: 'string' }, required: false }
          ],
          responses: answer({ type: 'object' })
        }
      }
    },
    components: {
      schemas: { ServiceInput: schemas.input, ServiceOutput: schemas.output, ErrorResponse: ERROR },
      securitySchemes: { Bearer: BEARER }
    }
  }
}
