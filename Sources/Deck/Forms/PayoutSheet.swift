import Canvas
import Forms
import Intents
import Kira
import Verdicts

/// The review of a payout: both ends, every figure, and what speaks against it.
struct PayoutSheet {
  let offer: PayoutOffer
  /// Whether the figures are too old to be sent.
  let isOver: Bool
  let glyphs: Glyphs
  let width: Int

  private static let figureColumns = 13
  /// A name has so much room in the warning; the whole of it stands with both ends.
  private static let nameColumns = 24

  var sheet: ReviewSheet {
    ReviewSheet(
      ends: ends,
      figures: figures,
      references: references,
      remarks: remarks,
      warning: LineWrap.lines(
        [
          Span("This sends "), Span(offer.wish.amount.text, .money),
          Span(" out of \(whose) account to \(whom). It cannot be called back."),
        ],
        columns: width,
        indent: 0
      ),
      prompt: "Type the amount to send it:"
    )
  }

  private var whose: String {
    let name = offer.account.ownerName
    return name.isEmpty ? "this" : "\(fitted(name))'s"
  }

  /// The amount is never typed with the payee out of sight.
  private var whom: String {
    let name = offer.recipient.name
    return name.isEmpty ? payee : "\(fitted(name)), \(payee)"
  }

  private func fitted(_ name: SafeText) -> String {
    TextWidth.fitted(name.text, to: Self.nameColumns)
  }

  // MARK: Both ends

  private var ends: [Line] {
    labelled("From", joined([offer.account.ownerName.text, number, bank]))
      + labelled("", balance)
      + labelled("To", [Span(offer.recipient.name.text, .strong)])
      + labelled("", joined([offer.recipient.rail.text, offer.recipient.bank.text, payee]))
  }

  private var bank: String {
    (offer.account.bank.isEmpty ? offer.account.provider : offer.account.bank).text
  }
  private var number: String { offer.account.accountNumber?.masked ?? offer.account.id.short }
  private var payee: String { offer.recipient.account?.masked ?? offer.recipient.id.short }

  private var balance: Line {
    guard let balance = offer.balance else { return [Span("balance not told", .waiting)] }
    let read = "balance \(balance.text), read \(offer.askedAt.timeOfDayWithSeconds)"
    let spent = Amount(minorUnits: -offer.wish.amount.minorUnits, in: offer.wish.amount.currency)
    guard let after = try? balance.adding(spent) else { return [Span(read, .muted)] }
    return [Span("\(read)  \(glyphs.right)  \(after.text) after", .muted)]
  }

  // MARK: Figures

  private var figures: [Line] {
    let arrives = offer.preview.arrives?.text ?? "not told"
    return [figure("You send", offer.wish.amount.text, "", .money)] + fees
      + [figure("They receive", arrives, "", .strong)]
  }

  /// What costs nothing, in whatever unit, stands together: the lines are needed for the rest.
  private var fees: [Line] {
    let free = offer.preview.fees.filter(isNothing)
    let names = free.map(\.label.text).joined(separator: " \(glyphs.bullet) ")
    return offer.preview.fees.flatMap { fee in
      guard isNothing(fee) else {
        return [figure(fee.label.text, fee.value.text, fee.note.text, .muted)]
      }
      return fee == free.first ? figureText("For nothing", names, .muted) : []
    }
  }

  private func isNothing(_ fee: Particulars.Line) -> Bool {
    let number = split(fee.value.text).number
    return number.contains("0") && number.allSatisfy { "0.-".contains($0) }
  }

  private func figure(_ label: String, _ value: String, _ note: String, _ role: Role) -> Line {
    let (number, unit) = split(value)
    return [
      Span(TextWidth.fitted(label, to: 24).padded(to: 26), role == .muted ? .muted : .plain),
      Span(number.padded(endingAt: Self.figureColumns), role),
      Span(unit.isEmpty ? "" : " \(unit)", role),
      Span(note.isEmpty ? "" : "   \(note)", .muted),
    ]
  }

  /// Figures stand below each other by their last digit, whatever stands behind them.
  private func split(_ value: String) -> (number: String, unit: String) {
    guard let blank = value.firstIndex(of: " ") else { return (value, "") }
    return (String(value[..<blank]), String(value[value.index(after: blank)...]))
  }

  private var references: [Line] {
    let told = [offer.tag.text, offer.wish.reference ?? ""].filter { !$0.isEmpty }
    let reference = figureText("Reference", told.joined(separator: " \(glyphs.bullet) "))
    guard let memo = offer.wish.memo else { return reference }
    return reference + figureText("Memo", SafeText(memo).text)
  }

  private func figureText(_ label: String, _ value: String, _ role: Role = .plain) -> [Line] {
    LineWrap.lines(
      [Span(label.padded(to: 26), .muted), Span(value, role)],
      columns: width,
      indent: 26
    )
  }

  // MARK: What speaks against it

  private var remarks: [Line] {
    let verdicts = offer.preflight.verdicts.filter { $0.check != .confirmation }.map(judgedNow)
    let spoken = verdicts.filter { $0.stops || $0.asksForOverride }.sorted { $0.grade > $1.grade }
    let unknown = verdicts.filter { $0.grade == .unknown && !$0.stops && !$0.asksForOverride }
    let passed = verdicts.filter { $0.grade == .pass }
    return spoken.flatMap(told) + told(unknown, "not known: ", .unknown) + told(passed, "", .pass)
  }

  /// The one verdict that time alone changes.
  private func judgedNow(_ verdict: PreflightVerdict) -> PreflightVerdict {
    guard isOver, verdict.check == .previewAge, !verdict.stops else { return verdict }
    return PreflightVerdict(.previewAge, .fail, "The preview is over: ask for a new one.")
  }

  private func told(_ verdict: PreflightVerdict) -> [Line] {
    LineWrap.lines(
      [Span("\(verdict.grade.glyph(glyphs)) ", verdict.grade.role), Span(verdict.sentence)],
      columns: width,
      indent: 2
    )
  }

  /// What needs no sentence: by its two or three words.
  private func told(
    _ verdicts: [PreflightVerdict],
    _ lead: String,
    _ grade: PreflightVerdict.Grade
  ) -> [Line] {
    guard !verdicts.isEmpty else { return [] }
    let words = verdicts.map(\.check.label).joined(separator: " \(glyphs.bullet) ")
    return LineWrap.lines(
      [Span("\(grade.glyph(glyphs)) ", grade.role), Span(lead + words, .muted)],
      columns: width,
      indent: 2
    )
  }

  private func labelled(_ label: String, _ line: Line) -> [Line] {
    ReviewSheet.labelled(label, line, width: width)
  }

  private func joined(_ parts: [String]) -> Line {
    [Span(parts.filter { !$0.isEmpty }.joined(separator: " \(glyphs.bullet) "))]
  }
}

extension String {
  fileprivate func padded(endingAt columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - TextWidth.columns(of: self))) + self
  }
}

extension PreflightVerdict.Grade {
  var role: Role {
    switch self {
    case .pass: .good
    case .unknown, .warn: .waiting
    case .fail: .danger
    }
  }

  func glyph(_ glyphs: Glyphs) -> String {
    switch self {
    case .pass: glyphs.done
    case .unknown: glyphs.unknown
    case .warn: glyphs.needsPerson
    case .fail: glyphs.failed
    }
  }
}
