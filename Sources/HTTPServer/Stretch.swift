/// Some bytes, written so many times over: a gigabyte of them needs no gigabyte.
struct Stretch: Equatable {
  let bytes: [UInt8]
  let times: Int

  init(_ bytes: [UInt8], times: Int = 1) {
    self.bytes = bytes
    self.times = bytes.isEmpty ? 0 : max(0, times)
  }

  var count: Int { bytes.count * times }

  /// So many of one byte, in blocks that are cheap to hold and quick to write.
  static func run(of byte: UInt8, count: Int) -> [Stretch] {
    let block = 16_384
    return [
      Stretch([UInt8](repeating: byte, count: block), times: count / block),
      Stretch([UInt8](repeating: byte, count: max(0, count) % block)),
    ].filter { $0.count > 0 }
  }

  /// What can be written from an offset on, up to the end of one repetition.
  func slice(from offset: Int) -> ArraySlice<UInt8> {
    bytes[(offset % bytes.count)...]
  }

  /// The same as chunks of a chunked body; a repetition is never split.
  func chunked(ofBytes size: Int) -> [Stretch] {
    guard times == 1, size > 0 else { return [Stretch(Self.chunk(bytes[...]), times: times)] }
    return stride(from: 0, to: bytes.count, by: size).map {
      Stretch(Self.chunk(bytes[$0..<min($0 + size, bytes.count)]))
    }
  }

  private static func chunk(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    Array((String(bytes.count, radix: 16) + "\r\n").utf8) + bytes + [0x0D, 0x0A]
  }
}

extension [Stretch] {
  var byteCount: Int { reduce(0) { $0 + $1.count } }

  /// Neighbours that are written once become one, so that they leave in one packet.
  var joined: [Stretch] {
    var joined: [Stretch] = []
    for stretch in self where stretch.count > 0 {
      if let last = joined.last, last.times == 1, stretch.times == 1 {
        joined[joined.count - 1] = Stretch(last.bytes + stretch.bytes)
      } else {
        joined.append(stretch)
      }
    }
    return joined
  }
}
