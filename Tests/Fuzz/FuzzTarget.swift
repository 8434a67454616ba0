/// One reader of ours, and what must hold of whatever it makes of any bytes.
///
/// That it does not trap is seen by itself; the preconditions are what a reader promises besides.
struct FuzzTarget: Sendable {
  let name: String
  let take: @Sendable ([UInt8]) -> Void

  init(_ name: String, _ take: @escaping @Sendable ([UInt8]) -> Void) {
    self.name = name
    self.take = take
  }

  static let all = [
    json, sandboxJSON, answers, refusals, events, times, amounts, filters, requests, keys, text,
  ]
}
