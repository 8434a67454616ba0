import Canvas
package import Forms
import Kira
import Verdicts

/// What would be done, read by a person who then types what confirms it.
///
/// Nothing here is done by Enter alone, by the mouse or by a paste; before the page is open, keys
/// were meant for something else and are dropped.
package struct ReviewPage: Equatable, Sendable {
  package let offer: Offer
  /// Whether keys count: what was typed ahead does not.
  package internal(set) var isOpen = false
  /// What is left of the preview; `nil` for what does not run out.
  package internal(set) var secondsLeft: Int?
  /// Why it cannot be confirmed as it stands; only asking again mends it.
  package internal(set) var hindrance: String?
  package internal(set) var complaint: String?

  var typed = TextInput("", limit: 24)
  var reason = TextInput("", limit: 200)
  var isAtReason: Bool
  var scroll = 0
  /// What exactly is sent, in place of what it means.
  var showsBody = false

  init(_ offer: Offer) {
    self.offer = offer
    isAtReason = offer.needsReason
  }

  /// What is typed is what is meant, to the letter.
  var isConfirmed: Bool { typed.text == offer.confirmation }

  var consent: Consent { Consent(typed: typed.text, reason: reason.text) }

  enum Answer: Equatable {
    case stay
    case edit, postpone, askAgain, confirm
  }

  /// `unread` is how many lines of warnings are still out of sight.
  mutating func handle(_ key: Key, unread: Int, isWhole: Bool) -> Answer {
    if key == .escape || key == .control("c") { return .edit }
    guard isOpen else { return .stay }
    complaint = nil
    switch key {
    case .pageDown: scroll += 4
    case .pageUp: scroll = max(0, scroll - 4)
    case .down: scroll += 1
    case .up: scroll = max(0, scroll - 1)
    case .tab, .backTab: if offer.needsReason { isAtReason.toggle() }
    case .enter: return enter(unread: unread, isWhole: isWhole)
    default: return type(key)
    }
    return .stay
  }

  private mutating func type(_ key: Key) -> Answer {
    if isAtReason {
      _ = reason.handle(key)
      return .stay
    }
    if !isCommand(key) {
      _ = typed.handle(key)
      return .stay
    }
    switch keymap.command(for: key, onlyIn: .review) {
    case .editForm: return .edit
    case .postpone: return .postpone
    case .askAgain: return .askAgain
    case .showBody: showsBody.toggle()
    default: edit(key)
    }
    return .stay
  }

  /// A letter that can be part of what confirms means nothing else.
  func isCommand(_ key: Key) -> Bool {
    if case .character(let letter) = key { return !isAtReason && !offer.isTypable(letter) }
    return true
  }

  private mutating func edit(_ key: Key) {
    if case .character = key {
      complaint = offer.whatToType
    } else {
      _ = typed.handle(key)
    }
  }

  private mutating func enter(unread: Int, isWhole: Bool) -> Answer {
    if isAtReason {
      if reason.text.count(where: \.isLetter) < 3 {
        complaint = "Say in a few words why it is done all the same."
      } else {
        isAtReason = false
      }
      return .stay
    }
    complaint = objection(unread: unread, isWhole: isWhole)
    return complaint == nil ? .confirm : .stay
  }

  private func objection(unread: Int, isWhole: Bool) -> String? {
    if let hindrance { return hindrance }
    if !isWhole { return "The window is too small to show all of it." }
    if unread > 0 { return "Read the rest first: PgDn." }
    if offer.needsReason, reason.text.count(where: \.isLetter) < 3 {
      return "Say why it is done all the same: Tab."
    }
    if typed.isEmpty { return offer.whatToType }
    return isConfirmed ? nil : offer.whatDiffers
  }
}

extension Offer {
  /// What has to be typed.
  var confirmation: String {
    switch self {
    case .payout(let payout): payout.wish.amount.typed
    case .recipient(let recipient): recipient.ending
    }
  }

  /// Why nothing can be confirmed, however it is typed.
  var hindrance: String? {
    switch self {
    case .payout(let payout): payout.preflight.stopping.first.map { "Stopped: \($0.sentence)" }
    case .recipient: nil
    }
  }

  var needsReason: Bool {
    switch self {
    case .payout(let payout): payout.preflight.needsOverride
    case .recipient(let recipient): !recipient.alike.isEmpty
    }
  }

  func isTypable(_ letter: Character) -> Bool {
    switch self {
    case .payout: letter.isASCII && letter.isNumber || letter == "."
    case .recipient: letter.isASCII && (letter.isNumber || letter.isLetter)
    }
  }

  var whatToType: String {
    switch self {
    case .payout(let payout): "Type the amount, \(payout.wish.amount.typed), to send it."
    case .recipient(let recipient):
      "Type the last \(recipient.ending.count) characters of the account to create it."
    }
  }

  var whatDiffers: String {
    switch self {
    case .payout(let payout): "That is not \(payout.wish.amount.typed); nothing was sent."
    case .recipient: "The account does not end so; nothing was sent."
    }
  }
}
