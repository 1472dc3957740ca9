import { bullets, code, facts, markdown, table } from '../../../src/actions/host/markdown.ts'
import { details, fenced, inHtml, inline } from '../../../src/core/markdown-text.ts'

describe('text in Markdown', () => {
  it.each([
    ['plain words, 1.5 MB (of 3)', 'plain words, 1.5 MB (of 3)'],
    ['scikit-learn 1.2', 'scikit-learn 1.2'],
    ['a|b', 'a\\|b'],
    ['a\\|b', 'a\\\\\\|b'],
    ['*a* _b_ ~~c~~ `d` $e$', '\\*a\\* \\_b\\_ \\~\\~c\\~\\~ \\`d\\` \\$e\\$'],
    ['[a](b) ![c](d)', '\\[a\\](b) !\\[c\\](d)'],
    ['<img src=x onerror=y>', '&lt;img src=x onerror=y&gt;'],
    ['<SCRIPT>', '&lt;SCRIPT&gt;'],
    ['&lt;b&gt;', '&amp;lt;b&amp;gt;'],
    ['one\r\ntwo\nthree\rfour', 'one<br>two<br>three<br>four'],
    ['\u001b[31mred\u001b[0m\u202e', 'red\\\\u202e'],
    ['ask @octocat', '<code>ask @<!-- -->octocat</code>'],
    ['see #1', '<code>see #1</code>'],
    ['octo/repo#12', '<code>octo/repo#12</code>'],
    ['GH-12', '<code>GH-12</code>'],
    ['deadbeef', '<code>deadbeef</code>'],
    [':tada:', '<code>:tada:</code>'],
    ['https://e.test', '<code>https:<!-- -->//e.test</code>'],
    ['WWW.e.test', '<code>WWW<!-- -->.e.test</code>'],
    ['a@b.test|c', '<code>a@<!-- -->b.test\\|c</code>'],
    ['# heading', '<code># heading</code>']
  ])('%j is written as %s', (text, written) => {
    expect(inline(text)).toBe(written)
    expect(table(['a'], [[text]])).toBe(`| a |\n| --- |\n| ${written} |\n`)
    expect(facts([['Description', text]])).toContain(`- **Description:** ${written}\n`)
    expect(bullets([text])).toBe(`- ${written}\n`)
    expect(String(markdown`**Warning:** ${text}`)).toBe(`**Warning:** ${written}`)
  })

  it('is only escaped where HTML is read', () => {
    expect(inHtml('*a* <b> @c\nd')).toBe('<code>*a* &lt;b&gt; @<!-- -->c\\nd</code>')
    expect(details('</summary>', 'x')).toContain('<summary>&lt;/summary&gt;</summary>')
  })

  it('cannot end the code it stands in', () => {
    expect(String(code('iris:1'))).toBe('`iris:1`')
    expect(String(code('a`b|c'))).toBe('<code>a\\`b\\|c</code>')
    expect(fenced('````\n::x\u001b[2J')).toBe('`````\n````\n: :x\\u001b[2J\n`````')
  })

  it('is told from Markdown of ours', () => {
    expect(facts([['Digest', code('sha256:a')]])).toContain('- **Digest:** `sha256:a`')
    expect(facts([['Digest', '`sha256:a`']])).toContain('- **Digest:** \\`sha256:a\\`')
  })
})
