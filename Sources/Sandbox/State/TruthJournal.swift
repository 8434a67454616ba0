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
    /// What was answered, whether or not the answer got through.
    package var status: Int
    /// The identifiers of what was made or changed; empty where nothing was.
    package var committed: [String]
    /// The answer was an earlier one's.
    package var isReplay: Bool
  }

  package private(set) var entries: [Entry] = []

  mutating func add(_ request: ReceivedRequest, at now: Moment, _ call: Call, status: Int) {
    entries.append(
      Entry(
        number: entries.count + 1,
        arrived: now,
        method: request.method,
        target: request.target,
        idempotencyKey: request.header("idempotency-key"),
        body: request.body,
        status: status,
        committed: call.committed,
        isReplay: call.isReplay
      )
    )
  }
}
