package import Kira

/// The fields of a reply that tell whether it is about what was intended, by what kind of thing was
/// to be made.
package protocol ReplyEcho: Equatable, Sendable {
  associatedtype Made
  associatedtype Intended

  /// What was to be made, in words.
  static var noun: String { get }
  /// The status by which Kira says that such a one was there already, where it says so at all.
  static var statusOfExisting: Int? { get }

  /// Unreadable as well where two names of it disagree.
  var id: Echo<Identifier<Made>> { get }

  /// What it says differently than was intended, in the order a person would look.
  func differences(from intent: Intended) -> [EchoField]
}

/// One field of a reply: left out, said, or there and not to be made sense of.
package enum Echo<Value: Equatable & Sendable>: Equatable, Sendable {
  case absent
  case said(Value)
  case unreadable

  func contradicts(_ intended: Value) -> Bool { contradicts { $0 == intended } }

  func contradicts(unless isIntended: (Value) -> Bool) -> Bool {
    switch self {
    case .absent: false
    case .said(let value): !isIntended(value)
    case .unreadable: true
    }
  }
}

/// A field that a reply may repeat.
package enum EchoField: String, Equatable, Sendable {
  case amount, currency, recipient, account, reference
  case owner, name, rail
}
