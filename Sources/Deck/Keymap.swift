package import Canvas

/// Where a binding holds.
package enum Scope: String, CaseIterable, Sendable {
  case anywhere, list, detail, overview, journal, form, review, sent

  var title: String {
    switch self {
    case .anywhere: "Anywhere"
    case .list: "In a list"
    case .detail: "In a detail"
    case .overview: "On the overview"
    case .journal: "In the journal"
    case .form: "In a form"
    case .review: "On a review"
    case .sent: "On what was sent"
    }
  }
}

/// One row of the keymap: dispatch, footer, help, palette and `docs/keys.md` are all made from it.
package struct Binding: Sendable {
  package let command: Command
  package let keys: [Key]
  package let label: String
  package let scope: Scope
  /// What the footer says in its few columns; what has none is only in the help.
  package let hint: Hint?

  /// A place in the footer, lower ranks first.
  package struct Hint: Sendable {
    package let rank: Int
    package let words: String
  }

  init(
    _ command: Command,
    _ keys: [Key],
    _ label: String,
    in scope: Scope = .anywhere,
    hint: (rank: Int, words: String)? = nil
  ) {
    self.command = command
    self.keys = keys
    self.label = label
    self.scope = scope
    self.hint = hint.map { Hint(rank: $0.rank, words: $0.words) }
  }
}

/// The default keymap.
///
/// Lower-case keys only look; nothing here changes anything at Kira.
package let keymap: [Binding] = [
  Binding(.down, [.down, .character("j")], "next row"),
  Binding(.up, [.up, .character("k")], "previous row"),
  Binding(.pageDown, [.pageDown], "next page"),
  Binding(.pageUp, [.pageUp], "previous page"),
  Binding(.halfPageDown, [.control("d")], "half a page down"),
  Binding(.halfPageUp, [.control("u")], "half a page up"),
  Binding(.top, [.character("g"), .home], "first row"),
  Binding(.bottom, [.character("G"), .end], "last row"),
  Binding(.open, [.enter], "open", hint: (1, "open")),
  Binding(.deeper, [.right, .character("l")], "deeper"),
  Binding(.shallower, [.left, .character("h")], "shallower"),
  Binding(.back, [.escape], "back, clear, close", hint: (8, "back")),

  Binding(.goToPane(.overview), [.character("0")], "Overview"),
  Binding(.goToPane(.users), [.character("1")], "Users"),
  Binding(.goToPane(.accounts), [.character("2")], "Virtual accounts"),
  Binding(.goToPane(.deposits), [.character("3")], "Deposits"),
  Binding(.goToPane(.payouts), [.character("4")], "Payouts"),
  Binding(.goToPane(.recipients), [.character("5")], "Recipients"),
  Binding(.goToPane(.journal), [.character("7")], "Journal: everything that was sent"),
  Binding(.nextTab, [.tab], "next tab", in: .detail, hint: (2, "tab")),
  Binding(.previousTab, [.backTab], "previous tab", in: .detail),
  Binding(.nextTab, [.tab], "detail beside it, or next saved filter", in: .list),
  Binding(.previousTab, [.backTab], "previous saved filter", in: .list),
  Binding(.historyBack, [.character("[")], "back in history"),
  Binding(.historyForward, [.character("]")], "forward in history"),
  Binding(.lastView, [.character("-")], "last view"),

  Binding(.filter, [.character("/")], "filter", in: .list, hint: (2, "filter")),
  Binding(.nextMatch, [.character("n")], "next row that the filter lets through", in: .list),
  Binding(
    .previousMatch,
    [.character("N")],
    "previous row that the filter lets through",
    in: .list
  ),
  Binding(.clearFilter, [.character("\\")], "clear the filter", in: .list),
  Binding(.saveFilter, [.character("s")], "save the filter as a tab, or forget it", in: .list),
  Binding(
    .palette,
    [.character(":"), .control("p")],
    "go to anything",
    hint: (5, "go to")
  ),
  Binding(.help, [.character("?"), .function(1)], "help", hint: (3, "help")),

  Binding(.sortNext, [.character(">")], "sort by the next column", in: .list, hint: (4, "sort")),
  Binding(.sortPrevious, [.character("<")], "sort by the previous column", in: .list),
  Binding(.invertSort, [.character("I")], "invert the order", in: .list),
  Binding(.wide, [.character("w")], "whole ids", in: .list),
  Binding(.zoom, [.character("+")], "detail on the whole screen", in: .detail, hint: (4, "zoom")),
  Binding(.zoom, [.character("+")], "the detail beside it on the whole screen", in: .list),
  Binding(.nextTheme, [.character("t")], "next theme"),
  Binding(.toggleMouse, [.character("%")], "mouse on or off"),
  Binding(.freeze, [.character("Z")], "hold still, or go on"),
  Binding(.redraw, [.control("l")], "redraw"),

  Binding(
    .refresh,
    [.character("r"), .function(5)],
    "refresh: ask the server now",
    hint: (3, "refresh")
  ),
  Binding(.copyID, [.character("y")], "copy the id", in: .list),
  Binding(.copyID, [.character("y")], "copy the id", in: .overview),
  Binding(.copyID, [.character("y")], "copy the id", in: .detail, hint: (4, "copy id")),
  Binding(
    .copyID,
    [.character("y")],
    "copy the id of the payout, or its mark",
    in: .journal,
    hint: (4, "copy id")
  ),
  Binding(.pay, [.character("P")], "pay: begins a payout", hint: (6, "pay")),
  Binding(.create, [.character("C")], "create: begins a recipient"),
  Binding(
    .resolve,
    [.character("R")],
    "resolve: look, send again, or close",
    in: .journal,
    hint: (2, "resolve")
  ),

  Binding(
    .enterField,
    [.enter],
    "choose, and on to what is needed next; then to the review",
    in: .form,
    hint: (1, "next")
  ),
  Binding(.nextField, [.tab], "next field", in: .form, hint: (2, "field")),
  Binding(.previousField, [.backTab], "previous field", in: .form),
  Binding(.fieldBelow, [.down], "next suggestion or field", in: .form),
  Binding(.fieldAbove, [.up], "previous suggestion or field", in: .form),
  Binding(.beginAnew, [.control("n")], "begin another", in: .form, hint: (5, "anew")),
  Binding(
    .nextDraft,
    [.control("o")],
    "next kept draft",
    in: .form,
    hint: (4, "other draft")
  ),
  Binding(
    .throwAway,
    [.control("x")],
    "throw the draft away: twice",
    in: .form,
    hint: (6, "throw away")
  ),
  Binding(
    .leaveForm,
    [.escape, .control("c")],
    "leave; the draft is kept",
    in: .form,
    hint: (3, "keep and leave")
  ),
  Binding(
    .editForm,
    [.escape, .character("e")],
    "back to the fields",
    in: .review,
    hint: (1, "edit")
  ),
  Binding(
    .postpone,
    [.character("p")],
    "postpone: the draft is kept",
    in: .review,
    hint: (2, "postpone")
  ),
  Binding(
    .askAgain,
    [.character("r"), .function(5)],
    "ask for price and balance again",
    in: .review,
    hint: (3, "ask again")
  ),
  Binding(
    .showBody,
    [.character("v"), .function(2)],
    "what exactly is sent",
    in: .review,
    hint: (4, "what exactly is sent")
  ),
  Binding(.nextField, [.tab, .backTab], "the other line, where there are two", in: .review),
  Binding(.pageDown, [.pageDown], "read on", in: .review),
  Binding(.pageUp, [.pageUp], "read back", in: .review),
  Binding(.down, [.down], "one line on", in: .review),
  Binding(.up, [.up], "one line back", in: .review),
  Binding(.deeper, [.right], "open what was made", in: .sent, hint: (1, "open it")),
  Binding(.pageDown, [.pageDown], "read on", in: .sent, hint: (2, "read on")),
  Binding(.pageUp, [.pageUp], "read back", in: .sent),
  Binding(.down, [.down], "one line on", in: .sent),
  Binding(.up, [.up], "one line back", in: .sent),
  Binding(
    .leaveForm,
    [.escape, .control("c")],
    "leave it going on",
    in: .sent,
    hint: (3, "leave it going on")
  ),
  Binding(.suspend, [.control("z")], "suspend"),
  Binding(.cancel, [.control("c")], "cancel; twice offers to quit"),
  Binding(.leave, [.character("q")], "back; at the top, offer to quit", hint: (9, "quit")),
  Binding(.quit, [.character("Q")], "quit"),
]

extension [Binding] {
  /// The command of a key where the focus is; a binding of that scope goes before one of anywhere.
  package func command(for key: Key, in scope: Scope) -> Command? {
    let here = first { $0.scope == scope && $0.keys.contains(key) }
    return (here ?? first { $0.scope == .anywhere && $0.keys.contains(key) })?.command
  }

  /// The same where letters are text: what holds anywhere does not hold here.
  func command(for key: Key, onlyIn scope: Scope) -> Command? {
    first { $0.scope == scope && $0.keys.contains(key) }?.command
  }

  /// What the footer offers where the focus is, in its order.
  package func footer(in scope: Scope) -> [Binding] {
    let isAlone = [.form, .review, .sent].contains(scope)
    return filter { $0.hint != nil && ($0.scope == scope || $0.scope == .anywhere && !isAlone) }
      .sorted { ($0.hint?.rank ?? 0) < ($1.hint?.rank ?? 0) }
  }
}
