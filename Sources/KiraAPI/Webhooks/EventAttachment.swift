package import Kira

extension WebhookEvent {
  /// The ids of the event as they hang on the record that it is about; none where it names none.
  ///
  /// An event is a hint: what it says is told as what it said, and changes no figure.
  package var attachments: [Attachment] {
    guard let record else { return [] }
    let ids: [(label: SafeText, id: SafeText?)] = [
      ("Event", id), ("Information request", requestID),
    ]
    let mentions = ids.compactMap { label, id in id.map { Mention(label, $0) } }
    return mentions.enumerated().map { index, mention in
      Attachment(mention, of: record, note: index == 0 ? note : "", at: happenedAt)
    }
  }

  /// The closest one: a deposit's event names its account and its user as well.
  private var record: (kind: ResourceKind, id: String)? {
    let named: [(ResourceKind, String?)] = [
      (.payout, payoutID?.text), (.deposit, depositID?.text), (.account, accountID?.text),
      (.user, userID?.text),
    ]
    return named.lazy.compactMap { kind, id in id.map { (kind, $0) } }.first
  }

  /// `payout.failed: The payout failed. It said failed, after processing. R01: account closed`.
  private var note: SafeText {
    let before = previousStatus.map { ", after \($0.statusWords)" } ?? ""
    let told = statusSource == .stated ? status.map { "It said \($0.statusWords)\(before)." } : nil
    let back = returned.map { [$0.code.text, $0.reason.text].filter { !$0.isEmpty } } ?? []
    let why = reasons.map(\.text) + (back.isEmpty ? [] : [back.joined(separator: ": ")])
    let words: [String?] = [
      "\(name): \(meaning)", told, why.isEmpty ? nil : why.joined(separator: "; "),
    ]
    return SafeText(words.compactMap { $0 }.joined(separator: " "))
  }
}
