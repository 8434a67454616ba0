import Kira

/// A request for information with what has been answered so far.
struct RequestForInformation {
  struct Item {
    let key: RecordKey
    let staged: StagedRequest.Item
    let answer: JSONTree?
    let files: [RequestedAnswers.File]

    var isAnswered: Bool { answer != nil || !files.isEmpty }
  }

  let key: RecordKey
  let owner: RecordKey
  let due: Moment
  let end: StagedRequest.End
  let items: [Item]
  let blocking: StagedRequest.Blocking?

  /// There is no extension.
  static let deadline = 14 * Span.day
  private static let most = 32

  func isOpen(at now: Moment) -> Bool { end == .open && now < due }

  func status(at now: Moment) -> String {
    switch end {
    case .resolved: "resolved"
    case .expired, .rejected, .withdrawn: "not_resolved"
    case .open:
      now >= due ? "not_resolved" : items.allSatisfy(\.isAnswered) ? "answered" : "pending"
    }
  }

  static func key(ofStaged number: Int) -> RecordKey {
    RecordKey(.request, .staged, number * most)
  }

  static func itemKey(_ index: Int, of request: RecordKey) -> RecordKey {
    RecordKey(.request, request.era, request.number + 1 + index)
  }
}

extension Tenant {
  /// Newest first, the withdrawn ones left out as everywhere.
  var requestsForInformation: [RequestForInformation] {
    guard !options.isEmpty else { return [] }
    return StagedRequest.all.enumerated().filter { $0.element.end != .withdrawn }
      .map { number, staged in request(staged, RequestForInformation.key(ofStaged: number)) }
      .sorted { $0.due > $1.due }
  }

  private func request(_ staged: StagedRequest, _ key: RecordKey) -> RequestForInformation {
    let made = anchor.moved(by: -staged.daysBefore * Span.day)
    return RequestForInformation(
      key: key,
      owner: RecordKey(.user, .staged, staged.owner),
      due: made.moved(by: RequestForInformation.deadline),
      end: staged.end,
      items: staged.items.enumerated().map { index, item in
        let itemKey = RequestForInformation.itemKey(index, of: key)
        return RequestForInformation.Item(
          key: itemKey,
          staged: item,
          answer: ledger.answers.values[itemKey] ?? item.answer.map { .text($0) },
          files: ledger.answers.files.filter { $0.item == itemKey }
        )
      },
      blocking: staged.blocking
    )
  }
}
