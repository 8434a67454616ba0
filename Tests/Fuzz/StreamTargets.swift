@testable import HTTPServer
@testable import Terminal

extension FuzzTarget {
  /// Requests are the same however their bytes are cut into portions.
  static let requests = FuzzTarget("requests") { bytes in
    let whole = read(bytes, portions: bytes.count)
    precondition(read(bytes, portions: 1) == whole, "other requests out of single bytes")
    precondition(read(bytes, portions: 7) == whole, "other requests out of seven bytes at a time")
  }

  /// Once a sequence has been waited for long enough, every key is a key again.
  static let keys = FuzzTarget("keys") { bytes in
    var decoder = KeyDecoder()
    _ = decoder.decode(bytes, at: 0)
    while let deadline = decoder.deadline { _ = decoder.expire(at: deadline) }
    precondition(decoder.state == .ground, "still waiting")
  }

  private struct Outcome: Equatable {
    var requests: [RequestReader.Read] = []
    var refusal: Refusal?
  }

  private static func read(_ bytes: [UInt8], portions size: Int) -> Outcome {
    var reader = RequestReader(limits: Limits())
    var outcome = Outcome()
    var rest = bytes[...]
    while !rest.isEmpty {
      reader.append(rest.prefix(size))
      rest = rest.dropFirst(size)
      do throws(Refusal) {
        while let read = try reader.next() {
          outcome.requests.append(read)
          if read.closesAfterwards { return outcome }
        }
      } catch {
        outcome.refusal = error
        return outcome
      }
    }
    return outcome
  }
}
