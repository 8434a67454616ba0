import Canvas
import Forms
import Kira

// What a key does while the fields are filled in.
extension FormPage {
  /// What becomes of the page itself.
  enum Answer: Equatable {
    case stay([Effect])
    case close([Effect], saying: String)
  }

  mutating func fill(_ key: Key, at now: Moment) -> Answer {
    let command = keymap.command(for: key, onlyIn: .form)
    if command != .throwAway { isThrowingAway = false }
    switch command {
    case .leaveForm: return leave()
    case .beginAnew: return .stay(beginAnew(at: now))
    case .nextDraft: return .stay(takeNextDraft())
    case .throwAway: return throwAway()
    case .enterField: return .stay(enter(at: now))
    case .nextField: return .stay(passOn(at: now))
    case .previousField: return .stay(move(by: -1))
    case .fieldBelow: return .stay(step(by: 1))
    case .fieldAbove: return .stay(step(by: -1))
    default: return .stay(edit(key, at: now))
    }
  }

  private func leave() -> Answer {
    let isKept = isTouched && !isEmpty
    return .close(
      [.abandon(ticket)],
      saying: isKept ? "Kept as a draft: the same key goes on with it." : ""
    )
  }

  /// In a list of suggestions the arrows choose; elsewhere they go from field to field.
  private mutating func step(by step: Int) -> [Effect] {
    let isAbove = suggestions.selected == nil && step < 0
    guard isChoosing, suggestions.rows.count > 1, !isAbove else { return move(by: step) }
    suggestions.move(by: step)
    return []
  }

  /// Takes what is chosen, then goes to the next field that is needed; where none is, to the review.
  private mutating func enter(at now: Moment) -> [Effect] {
    complaint = undecided
    guard complaint == nil else { return [] }
    var effects = takeSuggestion(at: now)
    if let field, let reason = objection(to: field, at: now) {
      complaint = "\(field.label): \(reason)."
      return effects
    }
    if let next = nextObstacle {
      if next == focus, let field { complaint = "\(field.label) is needed." }
      return effects + (next == focus ? [] : focus(on: next))
    }
    for field in fields {
      guard let reason = objection(to: field, at: now) else { continue }
      effects += focus(on: field.name)
      complaint = "\(field.label): \(reason)."
      return effects
    }
    step = .preparing
    effects.append(.prepare(ticket, draft))
    return effects
  }

  /// Why Enter takes nothing: it takes what somebody chose, never what only happens to stand first.
  private var undecided: String? {
    guard isChoosing else { return nil }
    if !suggestions.isAnswered { return "Still looking; Enter once more." }
    if suggestions.rows.isEmpty { return input.isEmpty ? nil : "Nothing like that here." }
    return suggestions.choice == nil ? "Type, or choose with \(Key.down.name)." : nil
  }

  /// Tab takes the only one that can be meant by what was typed, and passes by what is undecided.
  private mutating func passOn(at now: Moment) -> [Effect] {
    let isClear = !input.isEmpty && suggestions.isAnswered && suggestions.rows.count == 1
    return (isClear ? takeSuggestion(at: now) : []) + move(by: 1)
  }

  private mutating func takeSuggestion(at now: Moment) -> [Effect] {
    guard isChoosing, let choice = suggestions.choice else { return [] }
    defer { input = TextInput("", limit: 200) }
    switch choice {
    case .record(let seen): return choose(seen.value, at: now)
    case .country(let code, let name):
      draft.answers.answer(focus, code, shownAs: SafeText("\(name) · \(code)"))
      return keep(at: now)
    }
  }

  private mutating func edit(_ key: Key, at now: Moment) -> [Effect] {
    guard let field else { return [] }
    if case .choice(let choices) = field.kind { return choose(key, among: choices, at: now) }
    let before = input.text
    guard input.handle(key), input.text != before else {
      return clearAnswer(key, field, at: now)
    }
    return afterEdit(field, at: now)
  }

  /// Backspace in an answered field whose input is empty takes the answer away.
  private mutating func clearAnswer(_ key: Key, _ field: Field, at now: Moment) -> [Effect] {
    guard key == .backspace, input.isEmpty, !answers[field.name].isEmpty else { return [] }
    return answer("", at: now) + lookUp()
  }

  mutating func afterEdit(_ field: Field, at now: Moment) -> [Effect] {
    switch field.kind {
    case .text: return answer(input.text, at: now)
    case .record, .country:
      complaint = nil
      return lookUp()
    case .choice: return []
    }
  }

  /// Left and right go through the words, a letter to the next that begins with it.
  private mutating func choose(
    _ key: Key,
    among choices: [Field.Choice],
    at now: Moment
  ) -> [Effect] {
    let here = choices.firstIndex { $0.word == answers[focus] }
    switch key {
    case .left: return pick(max(0, (here ?? choices.count) - 1), choices, at: now)
    case .right, .character(" "): return pick(here.map { $0 + 1 } ?? 0, choices, at: now)
    case .backspace, .delete: return answer("", at: now)
    case .character(let letter):
      let wanted = String(letter).lowercased()
      let order = choices.indices.map { (($0 + (here ?? -1) + 1) % choices.count) }
      let next = order.first { choices[$0].label.lowercased().hasPrefix(wanted) }
      return next.map { pick($0, choices, at: now) } ?? []
    default: return []
    }
  }

  private mutating func pick(_ index: Int, _ choices: [Field.Choice], at now: Moment) -> [Effect] {
    guard choices.indices.contains(index) else { return [] }
    return answer(choices[index].word, at: now)
  }

  /// A paste belongs to the field, as one line.
  mutating func paste(_ text: String, at now: Moment) -> [Effect] {
    guard case .filling = step, let field else { return [] }
    if case .choice = field.kind { return [] }
    let before = input.text
    input.paste(text.trimmingBlanks)
    return input.text == before ? [] : afterEdit(field, at: now)
  }
}

// Drafts.
extension FormPage {
  private mutating func beginAnew(at now: Moment) -> [Effect] {
    if isTouched, !isEmpty { otherDrafts.insert(draft, at: 0) }
    isTouched = true
    return take(Draft(purpose, ticket: ticket, at: now))
  }

  private mutating func takeNextDraft() -> [Effect] {
    guard !otherDrafts.isEmpty else {
      complaint = "There is no other draft."
      return []
    }
    let next = otherDrafts.removeFirst()
    if !isEmpty { otherDrafts.append(draft) }
    isTouched = true
    return take(next)
  }

  private mutating func throwAway() -> Answer {
    guard isThrowingAway else {
      isThrowingAway = true
      complaint = "Ctrl-X once more throws this draft away."
      return .stay([])
    }
    return .close([.dropDraft(draft.id), .abandon(ticket)], saying: "Thrown away.")
  }
}

extension Draft {
  /// Two forms of one moment are told apart by their tickets.
  init(_ purpose: FormPurpose, ticket: FormTicket, at now: Moment) {
    self.init(
      id: Identifier("\(purpose.rawValue)-\(now.milliseconds)-\(ticket)"),
      purpose: purpose,
      changedAt: now
    )
  }

  /// As its id tells; of a draft from elsewhere, when it was changed last.
  var begunAt: Moment {
    let parts = id.text.split(separator: "-")
    guard parts.count == 3, parts[0] == purpose.rawValue, let begun = Int64(parts[1]) else {
      return changedAt
    }
    return Moment(milliseconds: begun)
  }
}

extension String {
  /// What is copied from a page often brings blanks along.
  fileprivate var trimmingBlanks: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
