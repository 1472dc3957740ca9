// Made by scripts/pickles/allow.py: not edited by hand.
import type { AllowList } from './allow-list.ts'

export const PYTORCH: AllowList = {
  of: 'pytorch',
  versions: ['2.2.2', '2.15.0'],
  names: `
torch BFloat16Storage BFloat16Tensor BoolStorage BoolTensor ByteStorage ByteTensor CharStorage CharTensor ComplexDoubleStorage ComplexFloatStorage DoubleStorage DoubleTensor FloatStorage FloatTensor HalfStorage HalfTensor IntStorage IntTensor LongStorage LongTensor QInt32Storage QInt8Storage QUInt2x4Storage QUInt4x2Storage QUInt8Storage ShortStorage ShortTensor Size:c Tensor bcomplex32 bfloat16 bits16 bits1x8 bits2x4 bits4x2 bits8 bool complex128 complex32 complex64 device:c float16 float32 float4_e2m1fn_x2 float64 float8_e4m3fn float8_e4m3fnuz float8_e5m2 float8_e5m2fnuz float8_e8m0fnu int1 int16 int2 int3 int32 int4 int5 int6 int64 int7 int8 per_channel_affine per_channel_affine_float_qparams per_channel_symmetric per_tensor_affine per_tensor_symmetric qint32 qint8 quint2x4 quint4x2 quint8 uint1 uint16 uint2 uint3 uint32 uint4 uint5 uint6 uint64 uint7 uint8
torch._utils _rebuild_device_tensor_from_cpu_tensor:c _rebuild_device_tensor_from_numpy:c _rebuild_meta_tensor_no_storage:c _rebuild_nested_tensor:c _rebuild_parameter:c _rebuild_qtensor:c _rebuild_sparse_tensor:c _rebuild_tensor:c _rebuild_tensor_v2:c _rebuild_tensor_v3:c torch.channels_last torch.contiguous_format
torch.cuda BFloat16Storage BFloat16Tensor BoolStorage BoolTensor ByteStorage ByteTensor CharStorage CharTensor ComplexDoubleStorage ComplexFloatStorage DoubleStorage DoubleTensor FloatStorage FloatTensor HalfStorage HalfTensor IntStorage IntTensor LongStorage LongTensor ShortStorage ShortTensor
torch.cuda.sparse BFloat16Tensor ByteTensor CharTensor DoubleTensor FloatTensor HalfTensor IntTensor LongTensor ShortTensor
torch.nn.parameter Parameter
torch.serialization _get_layout:c
torch.sparse BFloat16Tensor ByteTensor CharTensor DoubleTensor FloatTensor HalfTensor IntTensor LongTensor ShortTensor
torch.storage TypedStorage UntypedStorage
`,
  calls: [
    'torch._utils _rebuild_qtensor ., ., ., ., (torch.per_channel_affine, ., ., .), ., .',
    'torch._utils _rebuild_qtensor ., ., ., ., (torch.per_tensor_affine, ., .), ., .'
  ]
}
