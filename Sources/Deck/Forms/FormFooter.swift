import Canvas

extension Deck {
  /// What the keys do in a form, by the same table as everywhere.
  func footer(of page: FormPage) -> Footer {
    switch page.step {
    case .filling:
      Footer(hints(in: .form) { $0 != .control("o") || !page.otherDrafts.isEmpty })
    case .reviewing(let review) where review.showsBody:
      Footer([.init("Esc", "back to the review"), .init("F5", "ask again")])
    case .reviewing(let review):
      Footer(hints(in: .review, ifKeyIs: review.isCommand) + confirming(review))
    case .preparing: Footer([.init("Esc", "back to the fields")])
    case .confirmed: Footer([])
    case .underway(let underway):
      Footer(
        hints(in: .sent) { key in
          switch key {
          case .right: underway.dossier != nil
          case .pageDown: view(of: underway).mostScroll > 0
          default: true
          }
        }
      )
    }
  }

  /// By a key that means this here: where letters confirm, they mean nothing else.
  private func hints(in scope: Scope, ifKeyIs isCommand: (Key) -> Bool) -> [Footer.Hint] {
    keymap.footer(in: scope).compactMap { binding in
      guard let key = binding.keys.first(where: isCommand), let hint = binding.hint else {
        return nil
      }
      return Footer.Hint(key.name, hint.words)
    }
  }

  private func confirming(_ review: ReviewPage) -> [Footer.Hint] {
    review.offer.needsReason ? [.init("Tab", "other line")] : []
  }
}
