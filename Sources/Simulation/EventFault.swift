/// What can be wrong with an event on its way from Kira, or with whoever says it is from Kira.
enum EventFault: String, CaseIterable {
  case late = "event late and out of order"
  case dropped = "event never delivered"
  case doubled = "event delivered fifty times at once"
  case replayed = "event delivered again hours later"
  case unsigned = "event without a signature"
  case foreignSecret = "event signed with another secret"
  case changed = "event changed after it was signed"
  case unknownType = "event of a type that nobody knows"
  case nameless = "event without an id"
  case unreadable = "event that is no JSON"
  case stranger = "event about a payout that nobody knows"
  case early = "event before the answer"
  case storeFailed = "event while its listener cannot store it"
  case unheard = "event while nobody listens"

  /// Those that are done on purpose; the others come about.
  static let chosen: [EventFault] = [
    .late, .dropped, .doubled, .replayed, .unsigned, .foreignSecret, .changed, .unknownType,
    .nameless, .unreadable, .stranger,
  ]

  /// Made by somebody who does not know the secret.
  var isForged: Bool { [.unsigned, .foreignSecret, .changed].contains(self) }
}

/// How events come in one life.
struct Mail {
  enum Manner: String, CaseIterable {
    case none = "no event ever comes"
    case plain = "events come as they should"
    case wild = "events come as they like"
  }

  let manner: Manner
  /// In seconds; without any, an event may be there before the answer to what caused it.
  let delay: Int64

  init(_ dice: inout SeededDice) {
    manner = dice.pick(weighted: [(1, .none), (1, .plain), (2, .wild)])
    delay = dice.pick([0, 0, 5, 35])
  }
}
