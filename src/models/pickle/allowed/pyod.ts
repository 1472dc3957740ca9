// Made by scripts/pickles/allow.py: not edited by hand.
import type { AllowList } from './allow-list.ts'

export const PYOD: AllowList = {
  of: 'pyod',
  versions: ['3.6.7'],
  names: `
pyod.models.abod ABOD:bn
pyod.models.base BaseDetector:bn
pyod.models.cblof CBLOF:bn
pyod.models.cd CD:bn
pyod.models.cof COF:bn
pyod.models.copod COPOD:bn
pyod.models.ecod ECOD:bn
pyod.models.gmm GMM:bn
pyod.models.hbos HBOS:bn
pyod.models.hdbscan HDBSCAN:bn
pyod.models.iforest IForest:bn
pyod.models.inne INNE:bn
pyod.models.kde KDE:bn
pyod.models.knn KNN:bn
pyod.models.kpca KPCA:bn PyODKernelPCA:bn
pyod.models.lmdd LMDD:bn
pyod.models.loci LOCI:bn
pyod.models.loda LODA:bn
pyod.models.lof LOF:bn
pyod.models.lscp LSCP:bn
pyod.models.mad MAD:bn
pyod.models.mcd MCD:bn
pyod.models.ocsvm OCSVM:bn
pyod.models.pca PCA:bn
pyod.models.qmcd QMCD:bn
pyod.models.rgraph RGraph:bn
pyod.models.rod ROD:bn
pyod.models.sampling Sampling:bn
pyod.models.sod SOD:bn
pyod.models.sos SOS:bn
pyod.models.ts_kshape KShape:bn
pyod.models.ts_matrix_profile MatrixProfile:bn
pyod.models.ts_od TimeSeriesOD:bn
pyod.models.ts_sand SAND:bn
pyod.models.ts_spectral_residual SpectralResidual:bn
pyod.models.xgbod XGBOD:bn
`,
  calls: []
}
