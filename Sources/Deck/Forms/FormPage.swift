import Canvas
package import Forms
import Kira

/// A form on the whole screen, from its first field to what became of it.
package struct FormPage: Equatable, Sendable {
  package enum Step: Equatable, Sendable {
    case filling
    /// What the offer is made of is being asked for.
    case preparing
    case reviewing(ReviewPage)
    /// Confirmed; whether it is written down is not known yet.
    case confirmed(ReviewPage)
    case underway(UnderwayPage)
  }

  package let ticket: FormTicket
  package internal(set) var draft: Draft
  package internal(set) var step = Step.filling
  /// Why there is no going on, until the next key.
  package internal(set) var complaint: String?
  /// Of the same purpose, kept by earlier forms.
  var otherDrafts: [Draft] = []
  /// Whether a person has answered anything here; until then a kept draft may take its place.
  var isTouched = false
  /// One more key throws the draft away.
  var isThrowingAway = false

  private(set) var focus: FieldName
  /// What is being typed into the field with the focus.
  var input = TextInput("")
  var suggestions = FieldSuggestions()
  /// What was typed to find something, and left before anything was chosen.
  private(set) var halfTyped: [FieldName: String] = [:]
  /// The records that were chosen, as the cache has them: a choice is as good as what it stands for.
  private var chosen: [FieldName: Record] = [:]
  var top = 0

  init(_ draft: Draft, ticket: FormTicket) {
    self.draft = draft
    self.ticket = ticket
    focus = FormPlan.of(draft.purpose).fields(for: draft.answers).first?.name ?? ""
  }

  package var purpose: FormPurpose { draft.purpose }
  var plan: FormPlan { .of(draft.purpose) }
  var fields: [Field] { plan.fields(for: draft.answers) }
  var field: Field? { fields.first { $0.name == focus } }
  var answers: Answers { draft.answers }

  /// Words for the breadcrumbs and the list of drafts.
  var isEmpty: Bool { draft.answers.isEmpty }
}

// Going from field to field.
extension FormPage {
  /// Brings the keys to a field, and what stands in it into the input.
  mutating func focus(on name: FieldName) -> [Effect] {
    keepHalfTyped()
    focus = name
    suggestions = FieldSuggestions()
    guard let field else { return [] }
    switch field.kind {
    case .text: input = TextInput(answers[name], limit: 600)
    case .choice: input = TextInput("")
    case .record, .country: input = TextInput(halfTyped[name] ?? "", limit: 200)
    }
    return lookUp()
  }

  private mutating func keepHalfTyped() {
    switch field?.kind {
    case .record, .country: halfTyped[focus] = answers[focus].isEmpty ? input.text : nil
    case .text, .choice, nil: break
    }
  }

  mutating func move(by step: Int) -> [Effect] {
    let names = fields.map(\.name)
    guard let index = names.firstIndex(of: focus) else {
      return names.first.map { focus(on: $0) } ?? []
    }
    return focus(on: names[max(0, min(index + step, names.count - 1))])
  }

  /// Whether the arrows choose among what the field may mean; who passes by an answer changes nothing.
  var isChoosing: Bool {
    switch field?.kind {
    case .record, .country: answers[focus].isEmpty || !input.isEmpty
    case .text, .choice, nil: false
    }
  }

  /// The first field that holds the form back, after the one with the focus if there is one.
  var nextObstacle: FieldName? {
    let held = fields.filter { !$0.verdict(on: answers).lets }.map(\.name)
    let names = fields.map(\.name)
    let here = names.firstIndex(of: focus) ?? 0
    return held.first { (names.firstIndex(of: $0) ?? 0) > here } ?? held.first
  }

  /// What the field may mean, asked of the cache or of a table.
  mutating func lookUp() -> [Effect] {
    guard let field else { return [] }
    switch field.kind {
    case .record(let kind, let owner):
      let whose = owner.map { answers[$0] }.flatMap { $0.isEmpty ? nil : $0 }
      let lookup = FieldLookup(kind, text: input.text, owner: whose.map { Identifier($0) })
      suggestions.expect(lookup)
      return [.lookUp(lookup)]
    case .country:
      suggestions.offer(countriesLike: input.text)
      return []
    case .text, .choice: return []
    }
  }
}

// Answering.
extension FormPage {
  /// Keeps what was typed at once: a crash may come with the next key.
  mutating func answer(_ text: String, at now: Moment) -> [Effect] {
    draft.answers[focus] = text
    return keep(at: now)
  }

  mutating func choose(_ record: Record, at now: Moment) -> [Effect] {
    choose(record, for: focus)
    return keep(at: now)
  }

  mutating func choose(_ record: Record, for name: FieldName) {
    plan.choose(record, for: name, in: &draft.answers)
    chosen[name] = record
  }

  mutating func keep(at now: Moment) -> [Effect] {
    isTouched = true
    complaint = nil
    draft.changedAt = now
    return [.keepDraft(draft)]
  }

  /// Goes on with another draft in place of this one.
  mutating func take(_ other: Draft) -> [Effect] {
    draft = other
    (input, halfTyped, chosen) = (TextInput(""), [:], [:])
    let first = plan.obstacle(in: answers)?.field.name ?? fields.first?.name ?? ""
    return focus(on: first) + lookUpChosen()
  }
}

// How the records stand that were chosen.
extension FormPage {
  /// `nil` for what is not known, and for an answer that is no record.
  func record(of field: Field) -> Record? {
    chosen[field.name].flatMap { $0.id == answers[field.name] ? $0 : nil }
  }

  /// Asks for those of some kinds again; of all kinds where none is named.
  func lookUpChosen(among kinds: Set<ResourceKind>? = nil) -> [Effect] {
    fields.compactMap { field in
      guard case .record(let kind, _) = field.kind, kinds?.contains(kind) ?? true else {
        return nil
      }
      let id = answers[field.name]
      return id.isEmpty ? nil : .lookUp(FieldLookup(kind, id: id))
    }
  }

  mutating func take(_ found: [Seen<Record>], for lookup: FieldLookup) {
    guard let id = lookup.id else { return suggestions.take(found, for: lookup) }
    guard let record = found.first(where: { $0.value.id == id })?.value else { return }
    for field in fields where answers[field.name] == id { chosen[field.name] = record }
  }

  /// Why an answer holds the form back: it does not fit, or what it stands for can surely not pay.
  func objection(to field: Field, at now: Moment) -> String? {
    if case .misfit(let reason) = field.verdict(on: answers) { return reason }
    return record(of: field).flatMap { objection(to: $0, at: now)?.reason }
  }

  func objection(to record: Record, at now: Moment) -> PayerObjection? {
    purpose == .payout ? PayerObjection(to: record, at: now) : nil
  }
}
