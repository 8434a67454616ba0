import Canvas
import Forms
import Intents
import Kira

// How a form is opened, gets its keys, and hears what comes back for it.
extension Deck {
  /// The form on top, if one is open.
  var form: FormPage? {
    get {
      if case .form(let page)? = overlays.last { return page }
      return nil
    }
    set {
      guard case .form? = overlays.last else { return }
      overlays.removeLast()
      if let newValue { overlays.append(.form(newValue)) }
    }
  }

  /// Opens a form with what stands under the cursor in it, or as it was left.
  mutating func begin(_ purpose: FormPurpose) -> [Effect] {
    lastTicket += 1
    var page = FormPage(Draft(purpose, ticket: lastTicket, at: now), ticket: lastTicket)
    for (name, record) in formContext(of: purpose) {
      page.choose(record, for: name)
    }
    page.isTouched = !page.isEmpty
    let first = page.plan.obstacle(in: page.answers)?.field.name ?? page.focus
    let effects = page.focus(on: first)
    overlays.append(.form(page))
    return [.loadDrafts(purpose)] + effects
  }

  private func formContext(of purpose: FormPurpose) -> [(FieldName, Record)] {
    guard let record = list?.detail?.dossier?.seen.value ?? list?.selectedRow?.value,
      list?.detail != nil || pane.kind != nil
    else { return [] }
    return FormContext.answers(for: purpose, from: record, isOpened: list?.detail != nil)
  }

  mutating func press(_ key: Key, in page: FormPage) -> [Effect] {
    var page = page
    switch page.step {
    case .filling: return follow(page.fill(key, at: now), page)
    case .preparing:
      guard key == .escape || key == .control("c") else { return [] }
      page.step = .filling
      form = page
      return [.abandon(page.ticket)] + refocus()
    case .reviewing(let review): return press(key, on: review, of: page)
    case .confirmed: return []
    case .underway(let underway): return press(key, on: underway, of: page)
    }
  }

  private mutating func refocus() -> [Effect] {
    guard var page = form else { return [] }
    let effects = page.focus(on: page.focus)
    form = arranged(page)
    return effects
  }

  private mutating func follow(_ answer: FormPage.Answer, _ page: FormPage) -> [Effect] {
    switch answer {
    case .stay(let effects):
      form = arranged(page)
      return effects
    case .close(let effects, let words):
      form = nil
      if !words.isEmpty { say(words) }
      return effects
    }
  }

  /// With the field that has the keys in sight, and nothing scrolled past its end.
  func arranged(_ page: FormPage) -> FormPage {
    var page = page
    switch page.step {
    case .reviewing(var review):
      let most = view(of: review, on: page).mostScroll
      if review.showsBody {
        review.bodyScroll = min(review.bodyScroll, most)
      } else {
        review.scroll = min(review.scroll, most)
      }
      page.step = .reviewing(review)
    case .underway(var underway):
      underway.scroll = min(underway.scroll, view(of: underway).mostScroll)
      page.step = .underway(underway)
    case .filling, .preparing, .confirmed: break
    }
    page.top = fieldsView(of: page).scrolled(page.top)
    return page
  }

  func notice(of page: FormPage) -> FormNotice {
    FormNotice(of: page, size: size, glyphs: glyphs)
  }

  /// Above what is told of it, however many lines that takes.
  func fieldsView(of page: FormPage) -> FieldsView {
    let (rest, _) = FormView.body(of: size).split(bottom: notice(of: page).extraRows)
    return FieldsView(page: page, rect: rest, deck: self)
  }

  func view(of review: ReviewPage, on page: FormPage) -> ReviewView {
    ReviewView(
      review: review,
      rect: FormView.body(of: size),
      glyphs: glyphs,
      notice: notice(of: page).extraRows
    )
  }

  func view(of underway: UnderwayPage) -> UnderwayView {
    UnderwayView(underway: underway, rect: FormView.body(of: size), now: now, glyphs: glyphs)
  }

  /// In another window the fields and lines stand elsewhere, also below what lies over the form.
  mutating func resizeForm(from old: Size) {
    guard old != size, let index = formIndex, case .form(var page) = overlays[index] else { return }
    if case .reviewing(var review) = page.step {
      let isSmaller = size.columns < old.columns || size.rows < old.rows
      review.windowChanged(isSmaller: isSmaller)
      page.step = .reviewing(review)
    }
    overlays[index] = .form(arranged(page))
  }

  private mutating func press(
    _ key: Key,
    on review: ReviewPage,
    of page: FormPage
  ) -> [Effect] {
    var (page, review) = (page, review)
    var sight = view(of: review, on: page).sight
    sight.isWhole = sight.isWhole && isUsable
    let answer = review.handle(key, seeing: sight)
    page.step = .reviewing(review)
    switch answer {
    case .stay:
      form = arranged(page)
      return []
    case .edit:
      page.step = .filling
      form = page
      return [.abandon(page.ticket)] + refocus()
    case .postpone:
      form = nil
      say("Kept as a draft: the same key goes on with it.")
      return [.abandon(page.ticket)]
    case .askAgain:
      page.step = .preparing
      form = page
      return [.prepare(page.ticket, page.draft)]
    case .confirm:
      page.step = .confirmed(review)
      form = page
      return [.execute(page.ticket, review.consent)]
    }
  }

  private var isUsable: Bool { ScreenLayout(size: size).isUsable }

  private mutating func press(
    _ key: Key,
    on underway: UnderwayPage,
    of page: FormPage
  ) -> [Effect] {
    var (page, underway) = (page, underway)
    let command = keymap.command(for: key, onlyIn: .sent)
    switch command {
    case .leaveForm: return leave(underway)
    case .deeper:
      if let seen = underway.dossier?.seen { return leave(underway) + visit(seen) }
    default: break
    }
    defer {
      page.step = .underway(underway)
      form = arranged(page)
    }
    switch command {
    case .pageDown: underway.scroll += view(of: underway).page
    case .pageUp: underway.scroll = max(0, underway.scroll - view(of: underway).page)
    case .down: underway.scroll += 1
    case .up: underway.scroll = max(0, underway.scroll - 1)
    default: break
    }
    guard underway.wantedCode != nil else { return [] }
    guard key == .enter else {
      _ = underway.code.handle(key)
      return []
    }
    guard !underway.code.isEmpty else { return [] }
    underway.consent.code = underway.code.text
    underway.wantedCode = nil
    underway.code = TextInput("", limit: 12)
    return [.execute(page.ticket, underway.consent)]
  }

  /// What is under way goes on, and the journal tells of it.
  private mutating func leave(_ underway: UnderwayPage) -> [Effect] {
    let ticket = form?.ticket
    form = nil
    if underway.line?.life.isOpen ?? true { say("It goes on; 7 tells what becomes of it.") }
    return ticket.map { [.abandon($0)] } ?? []
  }

  /// Whether an Enter that came in one piece with text would confirm something; then it is told.
  mutating func refusesUntyped() -> Bool {
    switch overlays.last {
    case .form(var page)?:
      guard case .reviewing(var review) = page.step, review.isOpen, !review.isAtReason else {
        return false
      }
      review.complaint = ReviewPage.untyped
      page.step = .reviewing(review)
      overlays[overlays.count - 1] = .form(page)
    case .resolve(var overlay)? where overlay.way == .sendAgain:
      overlay.paste("")
      overlays[overlays.count - 1] = .resolve(overlay)
    default: return false
    }
    return true
  }

  /// A paste goes into fields; what confirms is typed.
  mutating func paste(_ text: String, into page: FormPage) -> [Effect] {
    var page = page
    if case .reviewing(var review) = page.step {
      if review.isOpen { review.complaint = ReviewPage.untyped }
      page.step = .reviewing(review)
      form = page
      return []
    }
    let effects = page.paste(text, at: now)
    form = arranged(page)
    return effects
  }

  /// The mouse brings the keys to a field; it never confirms anything.
  mutating func click(_ mouse: Mouse, in page: FormPage) -> [Effect] {
    guard case .filling = page.step else { return [] }
    var page = page
    var effects: [Effect] = []
    switch mouse.action {
    case .wheelDown: effects = page.move(by: 1)
    case .wheelUp: effects = page.move(by: -1)
    case .press, .doublePress:
      let name = fieldsView(of: page).field(at: mouse.point.row)
      if let name { effects = page.focus(on: name) }
    }
    form = arranged(page)
    return effects
  }
}
