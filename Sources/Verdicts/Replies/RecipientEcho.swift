package import Kira

/// Who was confirmed to become payable: what a reply must not contradict.
package struct RecipientIntent: Equatable, Sendable {
  package var owner: Identifier<User>
  package var name: SafeText
  package var rail: SafeText
  /// The last four of the account; empty where it is too short to show any of it.
  package var ending: SafeText

  package init(owner: Identifier<User>, name: SafeText, rail: SafeText, ending: SafeText) {
    self.owner = owner
    self.name = name
    self.rail = rail
    self.ending = ending
  }

  /// Capitals and spaces are not what makes a name another one; letters are.
  static func plain(_ text: SafeText) -> String {
    text.text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// The fields of an answer that tell whether it is about the recipient that was confirmed.
package struct RecipientEcho: ReplyEcho {
  package static let noun = "recipient"
  package static let statusOfExisting: Int? = 202

  package var id: Echo<Identifier<Recipient>>
  package var owner: Echo<Identifier<User>>
  package var name: Echo<SafeText>
  package var rail: Echo<SafeText>
  /// The number it pays to, whole or masked: its end is compared.
  package var account: Echo<Sensitive>

  package init(
    id: Echo<Identifier<Recipient>> = .absent,
    owner: Echo<Identifier<User>> = .absent,
    name: Echo<SafeText> = .absent,
    rail: Echo<SafeText> = .absent,
    account: Echo<Sensitive> = .absent
  ) {
    self.id = id
    self.owner = owner
    self.name = name
    self.rail = rail
    self.account = account
  }

  package func differences(from intent: RecipientIntent) -> [EchoField] {
    let fields: [(EchoField, Bool)] = [
      (.name, name.plain.contradicts(RecipientIntent.plain(intent.name))),
      (.rail, rail.plain.contradicts(RecipientIntent.plain(intent.rail))),
      (.account, contradictsAccount(intent)),
      (.owner, owner.contradicts(intent.owner)),
    ]
    return fields.filter(\.1).map(\.0)
  }

  private func contradictsAccount(_ intent: RecipientIntent) -> Bool {
    switch account {
    case .absent: false
    case .unreadable: true
    case .said(let number):
      !number.revealed().text.lowercased().hasSuffix(intent.ending.text.lowercased())
    }
  }
}

extension Echo<SafeText> {
  fileprivate var plain: Echo<String> {
    switch self {
    case .absent: .absent
    case .said(let text): .said(RecipientIntent.plain(text))
    case .unreadable: .unreadable
    }
  }
}
