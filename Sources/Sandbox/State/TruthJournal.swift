import HTTPMessage
package import Kira

/// What really happened, told apart from what the API shows: every request that could change
/// something, in the order of its coming.
///
/// Entries are only ever added. Tests of money compare a client's belief with it.
package struct TruthJournal: Sendable {
  /// One request, and what it did.
  package struct Entry: Sendable {
    package let number: Int
    package let arrived: Moment
    package let method: String
    package let target: String
    package let idempotencyKey: String?
    package let body: [UInt8]
    /// What was answered, whether or not the answer got through; 0 where it never was carried out.
    package var status: Int
    /// The identifiers of what was made or changed; empty where nothing was.
    package var committed: [String]
    /// The answer was an earlier one's.
    package var isReplay: Bool
  }

  package private(set) var entries: [Entry] = []

  /// What a fault has kept from being carried out has come all the same; it committed nothing.
  mutating func add(uncarried request: ReceivedRequest, at now: Moment) {
    add(request, at: now, committed: [], isReplay: false, status: 0)
  }

  mutating func add(_ request: ReceivedRequest, at now: Moment, _ call: Call, status: Int) {
    add(request, at: now, committed: call.committed, isReplay: call.isReplay, status: status)
  }

  private mutating func add(
    _ request: ReceivedRequest,
    at now: Moment,
    committed: [String],
    isReplay: Bool,
    status: Int
  ) {
    entries.append(
      Entry(
        number: entries.count + 1,
        arrived: now,
        method: request.method,
        target: request.target,
        idempotencyKey: request.header("idempotency-key"),
        body: request.body,
        status: status,
        committed: committed,
        isReplay: isReplay
      )
    )
  }
}
