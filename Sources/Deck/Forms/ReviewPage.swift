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
  /// How many of the lines that scroll were on the screen; one scrolls past none of them.
  private(set) var readTo = 0
  /// What exactly is sent, in place of what it means.
  private(set) var showsBody = false
  var bodyScroll = 0

  init(_ offer: Offer) {
    self.offer = offer
    isAtReason = offer.needsReason
  }

  static let untyped = "A paste confirms nothing; type it, and press Enter by itself."

  /// What is typed is what is meant, to the letter.
  var isConfirmed: Bool { typed.text == offer.confirmation }

  /// Whether the figures are too old to be sent.
  var isOver: Bool { secondsLeft.map { $0 <= 0 } ?? false }

  var consent: Consent { Consent(typed: typed.text, reason: reason.text) }

  enum Answer: Equatable {
    case stay
    case edit, postpone, askAgain, confirm
  }

  /// What stands on the screen when a key comes was seen by whoever pressed it.
  mutating func handle(_ key: Key, seeing sight: Sight) -> Answer {
    if key == .control("c") || key == .escape && !showsBody { return .edit }
    guard isOpen else { return .stay }
    complaint = nil
    if showsBody { return handleOverBody(key, seeing: sight) }
    if sight.isWhole { readTo = max(readTo, scroll + sight.rows) }
    if isCommand(key), let command = keymap.command(for: key, onlyIn: .review) {
      return perform(command, seeing: sight)
    }
    if key == .enter { return enter(seeing: sight) }
    // What is typed where nobody sees it confirms nothing.
    if sight.isWhole { type(key) }
    return .stay
  }

  private mutating func handleOverBody(_ key: Key, seeing sight: Sight) -> Answer {
    switch key {
    case .escape: showsBody = false
    case .enter: complaint = "Nothing is confirmed here: F2 goes back to the review."
    default:
      guard let command = keymap.command(for: key, onlyIn: .review) else { return .stay }
      return perform(command, seeing: sight)
    }
    return .stay
  }

  private mutating func perform(_ command: Command, seeing sight: Sight) -> Answer {
    switch command {
    case .editForm: return .edit
    case .postpone: return .postpone
    case .askAgain: return .askAgain
    case .showBody: toggleBody()
    case .pageDown: move(by: sight.page)
    case .pageUp: move(by: -sight.page)
    case .down: move(by: 1)
    case .up: move(by: -1)
    case .nextField: if offer.needsReason, !showsBody { isAtReason.toggle() }
    default: break
    }
    return .stay
  }

  private mutating func move(by lines: Int) {
    if showsBody {
      bodyScroll = max(0, bodyScroll + lines)
    } else {
      scroll = max(0, scroll + lines)
    }
  }

  /// What was typed does not outlive the sight of it: one Enter must not send what nobody sees.
  private mutating func toggleBody() {
    showsBody.toggle()
    bodyScroll = 0
    typed = TextInput("", limit: 24)
  }

  /// The lines are others in another window: they are read anew, and what was said of it is past.
  mutating func windowChanged(isSmaller: Bool) {
    complaint = nil
    scroll = 0
    bodyScroll = 0
    readTo = 0
    if isSmaller { typed = TextInput("", limit: 24) }
  }

  /// A letter that can be part of what confirms means nothing else.
  func isCommand(_ key: Key) -> Bool {
    guard case .character(let letter) = key else { return true }
    return showsBody || !isAtReason && !offer.isTypable(letter)
  }

  private mutating func type(_ key: Key) {
    if isAtReason {
      _ = reason.handle(key)
    } else if case .character = key, isCommand(key) {
      complaint = offer.whatToType
    } else {
      _ = typed.handle(key)
    }
  }

  private mutating func enter(seeing sight: Sight) -> Answer {
    if isAtReason, sight.isWhole {
      if reason.text.count(where: \.isLetter) < 3 {
        complaint = "Say in a few words why it is done all the same."
      } else {
        isAtReason = false
      }
      return .stay
    }
    complaint = objection(seeing: sight)
    return complaint == nil ? .confirm : .stay
  }

  private func objection(seeing sight: Sight) -> String? {
    if let hindrance { return hindrance }
    if !sight.isWhole { return "The window is too small to show all of it." }
    if readTo < sight.lines { return "Read the rest first: PgDn." }
    if offer.needsReason, reason.text.count(where: \.isLetter) < 3 {
      return "Say why it is done all the same: Tab."
    }
    if typed.isEmpty { return offer.whatToType }
    return isConfirmed ? nil : offer.whatDiffers
  }
}

extension ReviewPage {
  /// What of it is on the screen.
  struct Sight: Equatable {
    /// Whether everything that has to be seen at once is.
    var isWhole: Bool
    /// How many lines scroll, and how many of them are shown at a time.
    var lines: Int
    var rows: Int

    /// One line stays, so that none is passed over.
    var page: Int { max(1, rows - 1) }
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

  /// Of what is stopped nobody asks why it should be done all the same.
  var needsReason: Bool {
    switch self {
    case .payout(let payout): payout.preflight.canGoOn && payout.preflight.needsOverride
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
