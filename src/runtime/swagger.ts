import type { ServiceSchemas } from './backends/backend.ts'
import type { Settings } from './settings.ts'

type Described = Pick<Settings, 'serviceName' | 'serviceVersion' | 'pathPrefix'>

const VERSIONS: Readonly<Record<string, '2.0' | '3.0.3' | '3.1.0'>> = {
  '2': '2.0',
  '2.0': '2.0',
  '3': '3.0.3',
  '3.0': '3.0.3',
  '3.1': '3.1.0'
}

/** The OpenAPI document of the service in the version asked for, or why there is none. Pure. */
export const swaggerDocument = (
  version: string,
  schemas: ServiceSchemas,
  service: Described
): { readonly document: object } | { readonly message: string } => {
  const format = VERSIONS[version]
  if (format === undefined)
    return {
      message: `Swagger version [${version}] is not valid. Supported versions: [2, 3, 3.1].`
    }
  return {
    document: format === '2.0' ? version2(schemas, service) : version3(format, schemas, service)
  }
}

const SECURITY = [{ Bearer: [] }]
const BEARER = {
  type: 'apiKey',
  name: 'Authorization',
  in: 'header',
  description: 'For example: Bearer abc123'
}
const ERROR = { type: 'object', properties: { message: { type: 'string' } } }

const info = ({ serviceName, serviceVersion }: Described) => ({
  title: serviceName,
  description: `API specification for the Azure Machine Learning service ${serviceName}`,
  version: serviceVersion
})

const version2 = (schemas: ServiceSchemas, service: Described) => {
  const { pathPrefix } = service
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
  const { pathPrefix } = service
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
