import { objectsIn } from '../../../../src/runtime/edge/elements.ts'
import {
  errorAnswer,
  jsonTexts,
  outputsOf,
  propertiesOf
} from '../../../../src/runtime/edge/messages.ts'
import { jsonOf, listAnswer } from '../../../../src/runtime/edge/scoring.ts'

const IDENTITY = { device: 'd', module: 'm' }
const GOOD = { status: 200, contentType: 'application/json', body: '[1]', error: undefined }
const inputWith = (properties: Record<string, string>) => ({
  name: 'amlInput',
  payload: Buffer.alloc(0),
  properties: new Map(Object.entries(properties))
})

describe('properties of an answer', () => {
  const of = (properties: Record<string, string>, answer = {}) =>
    Object.fromEntries(propertiesOf(new Map(Object.entries(properties)), { ...GOOD, ...answer }))
  const ALWAYS = { '$.ct': 'application/json', '$.ce': 'utf-8', scorelineStatus: '200' }

  it.each([
    [{}, {}],
    [{ a: '1' }, { a: '1' }],
    [{ '$.mid': 'm' }, { '$.mid': 'm', '$.cid': 'm' }],
    [{ '$.cid': 'c' }, { '$.cid': 'c' }],
    [{ '$.mid': '', '$.cid': '' }, {}],
    [{ '$.to': '/x', '$.exp': '1', '$.schema': 's' }, {}],
    [
      { '$.cdid': 'd', '$.cmid': 'm' },
      { scorelineDevice: 'd', scorelineModule: 'm' }
    ],
    [{ scorelineStatus: '500', scorelineError: 'true', scorelineDevice: 'old' }, {}]
  ])('of %j are %j and what is always there', (given, expected) => {
    expect(of(given)).toEqual({ ...ALWAYS, ...expected })
  })

  it('say that there is no prediction, and are no text where it is none', () => {
    const answer = { status: 500, error: 'no', contentType: 'image/png' }
    expect(of({}, answer)).toEqual({
      '$.ct': 'image/png',
      scorelineStatus: '500',
      scorelineError: 'true'
    })
  })
})

describe('messages of an answer', () => {
  it('are one, at the output', () => {
    const { outputs } = outputsOf(IDENTITY, inputWith({}), GOOD, true)
    expect(outputs).toEqual([
      {
        topic:
          'devices/d/modules/m/messages/events/%24.on=amlOutput&%24.ct=application%2Fjson&%24.ce=utf-8&scorelineStatus=200',
        payload: '[1]'
      }
    ])
  })

  it('are an error where edgeHub would not take one of them, without properties where they are the reason', () => {
    const body = `"${'x'.repeat(262_144)}"`
    const tooLong = outputsOf(IDENTITY, inputWith({ a: '1' }), { ...GOOD, body }, true)
    expect(tooLong.answer.status).toBe(413)
    expect(tooLong.outputs).toMatchObject([{ topic: expect.stringContaining('a=1') }])
    const tooWide = outputsOf(IDENTITY, inputWith({ a: '%'.repeat(22_000) }), GOOD, true)
    expect(tooWide.outputs).toMatchObject([{ topic: expect.not.stringContaining('a=') }])
  })

  it.each([
    ['["{\\"a\\": 1}"]', ['{"a": 1}']],
    ['["[1]", "{}"]', ['[1]', '{}']],
    ['["{"]', undefined],
    ['["{}", 1]', undefined],
    ['["a"]', undefined],
    ['[]', undefined],
    ['{"a": ["{}"]}', undefined],
    ['["{}"', undefined]
  ])('of %j are %j', (body, texts) => {
    expect(jsonTexts(body)).toEqual(texts)
    expect(jsonTexts(Buffer.from(body))).toEqual(texts)
  })
})

describe('lists', () => {
  it.each([
    ['[{"a": 1}, {"b": [2, {"c": "]}"}]}]', ['{"a": 1}', '{"b": [2, {"c": "]}"}]}']],
    [' [\n{"n": 12345678901234567890} ] ', ['{"n": 12345678901234567890}']],
    ['[{"q": "\\"}"}]', ['{"q": "\\"}"}']],
    ['[]', undefined],
    ['[{}, 1]', undefined],
    ['[{},]', undefined],
    ['[{}] x', undefined],
    ['[{}', undefined],
    ['[{"a": "', undefined],
    ['{"a": 1}', undefined],
    ['', undefined]
  ])('%j holds the requests %j', (text, elements) => {
    expect(objectsIn(Buffer.from(text))?.map(String)).toEqual(elements)
  })

  it('are answered by a list, with the worst status and the first error', () => {
    expect(listAnswer([GOOD, { ...GOOD, body: '2' }])).toMatchObject({
      status: 200,
      body: '[[1],2]',
      error: undefined
    })
    expect(listAnswer([GOOD, errorAnswer(400, 'bad'), errorAnswer(500, 'worse')])).toMatchObject({
      status: 500,
      error: '2 of 3 parts failed, the first with: bad'
    })
  })

  it('hold answers that are not JSON as texts', () => {
    expect(jsonOf({ ...GOOD, contentType: 'text/plain', body: 'a"b' })).toBe('"a\\"b"')
    expect(jsonOf({ ...GOOD, contentType: 'application/problem+json', body: '{}' })).toBe('{}')
    expect(jsonOf({ ...GOOD, body: '' })).toBe('""')
  })
})
