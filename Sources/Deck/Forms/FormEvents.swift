import Forms
import Intents
import Kira

// What comes back for a form; what comes for another one is nobody's.
extension Deck {
  mutating func takeForForm(_ event: Event) -> [Effect] {
    guard let index = formIndex, case .form(var page) = overlays[index] else { return [] }
    let effects = take(event, into: &page)
    overlays[index] = .form(arranged(page))
    return effects
  }

  /// Help or the question whether to quit may lie over it.
  var formIndex: Int? {
    overlays.lastIndex { overlay in
      if case .form = overlay { return true }
      return false
    }
  }

  private mutating func take(_ event: Event, into page: inout FormPage) -> [Effect] {
    switch event {
    case .lookedUp(let lookup, let found): page.take(found, for: lookup)
    case .draftsLoaded(let purpose, let drafts) where purpose == page.purpose:
      return take(drafts, into: &page)
    case .offered(page.ticket, let offer): return take(offer, into: &page)
    case .declined(page.ticket, let reason):
      page.step = .filling
      page.complaint = reason
      return page.focus(on: page.focus)
    case .reviewOpened(page.ticket): page.review { $0.isOpen = true }
    case .reviewTimed(page.ticket, let seconds):
      page.review { review in
        review.secondsLeft = seconds
        if seconds <= 0 { review.hindrance = "The preview is over: F5 asks again." }
      }
    case .underway(page.ticket, let key): return begin(key, &page)
    case .halted(page.ticket, let halt): take(halt, into: &page)
    case .intentsRead(let lines): return take(lines, into: &page)
    case .dossierLoaded(let kind, let id, let dossier): take(dossier, kind, id, into: &page)
    default: break
    }
    return []
  }

  private func take(_ drafts: [Draft], into page: inout FormPage) -> [Effect] {
    var others = drafts.filter { $0.id != page.draft.id && !$0.answers.isEmpty }
    guard !page.isTouched, !others.isEmpty else {
      page.otherDrafts = others
      return []
    }
    let newest = others.removeFirst()
    page.otherDrafts = others
    let age = Age.text(of: newest.begunAt, at: now)
    page.complaint = "Begun \(age == "just now" ? age : "\(age) ago"); Ctrl-N begins anew."
    page.isTouched = true
    let complaint = page.complaint
    defer { page.complaint = complaint }
    return page.take(newest)
  }

  private func take(_ offer: Offer, into page: inout FormPage) -> [Effect] {
    guard case .preparing = page.step else { return [.abandon(page.ticket)] }
    var review = ReviewPage(offer)
    review.hindrance = offer.hindrance
    page.complaint = nil
    page.step = .reviewing(review)
    return [.openReview(page.ticket)]
  }

  private func begin(_ key: Identifier<Intent>, _ page: inout FormPage) -> [Effect] {
    switch page.step {
    case .confirmed(let review):
      var underway = UnderwayPage(key, review)
      let made = underway.take(journal.lines)
      page.step = .underway(underway)
      return [.dropDraft(page.draft.id)] + underway.dossierWanted(of: made)
    case .underway(var underway):
      underway.trouble = nil
      page.step = .underway(underway)
      return []
    case .filling, .preparing, .reviewing: return []
    }
  }

  private func take(_ halt: Halt, into page: inout FormPage) {
    if case .underway(var underway) = page.step {
      switch halt {
      case .wantsCode(let reason): underway.wantedCode = reason
      case .notSent(let reason), .stale(let reason): underway.trouble = reason
      }
      page.step = .underway(underway)
      return
    }
    guard case .confirmed(var review) = page.step else { return }
    let reason =
      switch halt {
      case .notSent(let reason): "Nothing was sent. \(reason)"
      case .stale(let reason): "Nothing was sent: \(reason) F5 asks again."
      case .wantsCode(let reason): "Nothing was sent; a one-time code is wanted: \(reason.text)"
      }
    review.complaint = reason
    review.hindrance = reason
    review.typed = TextInput("", limit: 24)
    page.step = .reviewing(review)
  }

  private func take(_ lines: [IntentLine], into page: inout FormPage) -> [Effect] {
    guard case .underway(var underway) = page.step else { return [] }
    let made = underway.take(lines)
    page.step = .underway(underway)
    return underway.dossierWanted(of: made)
  }

  private func take(
    _ dossier: Dossier?,
    _ kind: ResourceKind,
    _ id: String,
    into page: inout FormPage
  ) {
    guard case .underway(var underway) = page.step, kind == underway.kind, let dossier,
      underway.line?.made?.text == id
    else { return }
    underway.dossier = dossier
    page.step = .underway(underway)
  }

  /// What a change in the cache means for the form on the screen.
  func formEffects(ofChanged kinds: Set<ResourceKind>) -> [Effect] {
    guard let index = formIndex, case .form(var page) = overlays[index] else { return [] }
    switch page.step {
    case .filling:
      let standings = page.lookUpChosen(among: kinds)
      guard case .record(let kind, _)? = page.field?.kind, kinds.contains(kind) else {
        return standings
      }
      return standings + page.lookUp()
    case .underway(let underway):
      guard kinds.contains(underway.kind) else { return [] }
      return underway.dossierWanted(of: underway.line?.made?.text)
    case .preparing, .reviewing, .confirmed: return []
    }
  }
}

extension FormPage {
  fileprivate mutating func review(_ change: (inout ReviewPage) -> Void) {
    guard case .reviewing(var review) = step else { return }
    change(&review)
    step = .reviewing(review)
  }
}
