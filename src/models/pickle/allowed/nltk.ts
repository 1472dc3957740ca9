// Made by scripts/pickles/allow.py: not edited by hand.
import type { AllowList } from './allow-list.ts'

export const NLTK: AllowList = {
  of: 'nltk',
  versions: ['3.10.4'],
  names: `
nltk.classify.api ClassifierI:bn MultiClassifierI:bn
nltk.classify.decisiontree DecisionTreeClassifier:bn
nltk.classify.maxent BinaryMaxentFeatureEncoding:bn MaxentClassifier:bn
nltk.classify.naivebayes NaiveBayesClassifier:bn
nltk.classify.positivenaivebayes PositiveNaiveBayesClassifier:bn
nltk.classify.rte_classify RTEFeatureExtractor:bn
nltk.classify.scikitlearn SklearnClassifier:bn
nltk.classify.svm SvmClassifier:bn
nltk.classify.textcat TextCat:bn
nltk.classify.util CutoffChecker:bn
nltk.lm.api LanguageModel:bn Smoothing:bn
nltk.lm.counter NgramCounter:bn
nltk.lm.models AbsoluteDiscountingInterpolated:bn InterpolatedLanguageModel:bn KneserNeyInterpolated:bn Laplace:bn Lidstone:bn MLE:bn StupidBackoff:bn WittenBellInterpolated:bn
nltk.lm.smoothing AbsoluteDiscounting:bn KneserNey:bn WittenBell:bn
nltk.lm.vocabulary Vocabulary:bn
nltk.probability ConditionalFreqDist:bcin ConditionalProbDist:bn ConditionalProbDistI:bn CrossValidationProbDist:bn DictionaryConditionalProbDist:bn DictionaryProbDist:bn ELEProbDist:bn FreqDist:bcn HeldoutProbDist:bn ImmutableProbabilisticMixIn:bn KneserNeyProbDist:bn LaplaceProbDist:bn LidstoneProbDist:bn MLEProbDist:bn MutableProbDist:bn ProbDistI:bn ProbabilisticMixIn:bn RandomProbDist:bn SimpleGoodTuringProbDist:bn UniformProbDist:bn WittenBellProbDist:bn
nltk.redos TimedPattern:ns
nltk.stem.api StemmerI:bn
nltk.stem.arlstem ARLSTem:bn
nltk.stem.arlstem2 ARLSTem2:bn
nltk.stem.cistem Cistem:bn
nltk.stem.isri ISRIStemmer:bn
nltk.stem.lancaster LancasterStemmer:bn
nltk.stem.porter PorterStemmer:bn
nltk.stem.regexp RegexpStemmer:bn
nltk.stem.rslp RSLPStemmer:bn
nltk.stem.snowball ArabicStemmer:bn DanishStemmer:bn DutchStemmer:bn EnglishStemmer:bn FinnishStemmer:bn FrenchStemmer:bn GermanStemmer:bn HungarianStemmer:bn ItalianStemmer:bn NorwegianStemmer:bn PorterStemmer:bn PortugueseStemmer:bn RomanianStemmer:bn RussianStemmer:bn SnowballStemmer:bn SpanishStemmer:bn SwedishStemmer:bn _LanguageSpecificStemmer:bn _ScandinavianStemmer:bn _StandardStemmer:bn
nltk.stem.wordnet WordNetLemmatizer:bn
nltk.tag.api FeaturesetTaggerI:bn TaggerI:bn
nltk.tag.brill BrillTagger:bn Pos:bn Word:bn
nltk.tag.brill_trainer BrillTaggerTrainer:bn
nltk.tag.crf CRFTagger:bn
nltk.tag.hmm HiddenMarkovModelTagger:bn HiddenMarkovModelTrainer:bn
nltk.tag.perceptron AveragedPerceptron:bn PerceptronTagger:bn
nltk.tag.sequential AffixTagger:bn BigramTagger:bn ClassifierBasedPOSTagger:bn ClassifierBasedTagger:bn ContextTagger:bn DefaultTagger:bn NgramTagger:bn RegexpTagger:bn SequentialBackoffTagger:bn TrigramTagger:bn UnigramTagger:bn
nltk.tag.tnt TnT:bn
nltk.tokenize.api StringTokenizer:bn TokenizerI:bn
nltk.tokenize.casual TweetTokenizer:bn
nltk.tokenize.destructive MacIntyreContractions:bn NLTKWordTokenizer:bn
nltk.tokenize.legality_principle LegalitySyllableTokenizer:bn
nltk.tokenize.mwe MWETokenizer:bn
nltk.tokenize.punkt PunktBaseClass:bn PunktLanguageVars:bn PunktParameters:bn PunktSentenceTokenizer:bn PunktToken:bn PunktTokenizer:bn PunktTrainer:bn
nltk.tokenize.regexp BlanklineTokenizer:bn RegexpTokenizer:bn WhitespaceTokenizer:bn WordPunctTokenizer:bn
nltk.tokenize.sexpr SExprTokenizer:bn
nltk.tokenize.simple CharTokenizer:bn LineTokenizer:bn SpaceTokenizer:bn TabTokenizer:bn
nltk.tokenize.sonority_sequencing SyllableTokenizer:bn
nltk.tokenize.texttiling TextTilingTokenizer:bn TokenSequence:bn TokenTableField:bn
nltk.tokenize.toktok ToktokTokenizer:bn
nltk.tokenize.treebank TreebankWordDetokenizer:bn TreebankWordTokenizer:bn
nltk.tokenize.util CJKChars:bn
`,
  calls: []
}
