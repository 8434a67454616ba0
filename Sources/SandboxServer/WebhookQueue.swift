import Sandbox

/// Webhooks that wait for their turn: to one address they go one after the other.
struct WebhookQueue {
  private struct Lane {
    let address: String
    var waiting: ArraySlice<Postbox.Dispatch> = []
    var isTaken = false
  }

  /// In the order in which their addresses came up.
  private var lanes: [Lane] = []

  mutating func add(_ dispatches: [Postbox.Dispatch]) {
    for dispatch in dispatches {
      if let index = index(of: dispatch.address) {
        lanes[index].waiting.append(dispatch)
      } else {
        lanes.append(Lane(address: dispatch.address, waiting: [dispatch]))
      }
    }
  }

  /// The next one whose address is free; it is not, from then on, until `free`.
  mutating func next() -> Postbox.Dispatch? {
    guard let index = lanes.firstIndex(where: { !$0.isTaken }) else { return nil }
    lanes[index].isTaken = true
    return lanes[index].waiting.popFirst()
  }

  /// The one on its way there has been answered, or given up.
  mutating func free(_ address: String) {
    guard let index = index(of: address) else { return }
    lanes[index].isTaken = false
    if lanes[index].waiting.isEmpty { lanes.remove(at: index) }
  }

  private func index(of address: String) -> Int? {
    lanes.firstIndex { $0.address == address }
  }
}
