// Made by scripts/pickles/allow.py: not edited by hand.
import type { AllowList } from './allow-list.ts'

export const PYGAM: AllowList = {
  of: 'pygam',
  versions: ['0.12.0'],
  names: `
pygam.callbacks Accuracy:bn CallBack:bn Coef:bn Deviance:bn Diffs:bn
pygam.core Core:bn
pygam.distributions BinomialDist:bn Distribution:bn GammaDist:bn InvGaussDist:bn NormalDist:bn PoissonDist:bn
pygam.links IdentityLink:bn InvSquaredLink:bn InverseLink:bn Link:bn LogLink:bn LogitLink:bn
pygam.pygam ExpectileGAM:bn GammaGAM:bn LinearGAM:bn LogisticGAM:bn PoissonGAM:bn
pygam.terms FactorTerm:bn Intercept:bn LinearTerm:bn SplineTerm:bn Term:bn TermList:bn
pygam.utils TablePrinter:bn
`,
  calls: []
}
