// Made by scripts/pickles/allow.py: not edited by hand.
import type { AllowList } from './allow-list.ts'

export const GENSIM: AllowList = {
  of: 'gensim',
  versions: ['4.4.0'],
  names: `
gensim.corpora.dictionary Dictionary:bn
gensim.models.doc2vec Doc2Vec:bn
gensim.models.fasttext FastText:bn FastTextKeyedVectors:bn
gensim.models.hdpmodel HdpModel:bn
gensim.models.keyedvectors KeyedVectors:bn
gensim.models.ldamodel LdaModel:bn LdaState:bn
gensim.models.lsimodel LsiModel:bn Projection:bn
gensim.models.nmf Nmf:bn
gensim.models.phrases FrozenPhrases:bn Phrases:bn original_scorer
gensim.models.tfidfmodel TfidfModel:bn df2idf
gensim.models.word2vec Word2Vec:bn
gensim.utils call_on_class_only identity
`,
  calls: []
}
