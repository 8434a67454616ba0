import Forms
import HTTPMessage
import Intents
import JSONText
import Kira
import KiraAPI
import Settings
import Store
import Verdicts

/// `kiradeck payout preview|create|status|follow`: what it would cost, paying it once, and what
/// became of it.
enum PayoutCommand {
  static let options =
    PayoutWish.options + PayoutReview.options + [
      Option("confirm-amount", value: "50.00", "the amount once more: without it nothing is sent"),
      Option("patience", value: "SECONDS", "how long it looks for a payout whose answer was lost"),
      Option("code", value: "CODE", "the one-time code, when Kira asks for one"),
      Option("json", "one object; amounts are exact texts"),
    ]

  private typealias Part = @Sendable (Invocation, inout Surroundings) throws(Trouble) -> Int32

  private static let parts = CommandParts<Part>(
    of: "payout",
    [("preview", preview), ("create", create), ("status", status), ("follow", follow)]
  )

  @Sendable
  static func run(
    _ invocation: Invocation,
    _ surroundings: inout Surroundings
  ) throws(Trouble) -> Int32 {
    let part = try parts.named(in: invocation)
    let word = invocation.words[0]
    let names = ["preview", "create"].contains(word) ? 0 : 1
    if let stray = invocation.words.dropFirst(1 + names).first {
      throw Trouble(.usage, "'payout \(word)' does not take the word '\(SafeText(stray))'")
    }
    return try part(invocation, &surroundings)
  }

  @Sendable
  private static func preview(
    _ invocation: Invocation,
    _ surroundings: inout Surroundings
  ) throws(Trouble) -> Int32 {
    let wish = try PayoutWish(invocation)
    let call = try KiraCall(invocation, surroundings)
    let findings = try PayoutInquest.findings(about: wish, .price, by: call)
    let page = PreviewPage(wish: wish, background: findings.background)
    surroundings.print(
      invocation.has("json")
        ? page.json.indentedLines.joined(separator: "\n") : page.lines.joined(separator: "\n")
    )
    return ExitCode.done.rawValue
  }

  @Sendable
  private static func create(
    _ invocation: Invocation,
    _ surroundings: inout Surroundings
  ) throws(Trouble) -> Int32 {
    let wish = try PayoutWish(invocation)
    try checkConfirmation(of: wish, invocation)
    let code = try code(invocation)
    let opening = try JournalOpening(invocation, surroundings)
    guard opening.home.stage == .sandbox else {
      throw Trouble(.confirmationNeeded, "payouts of production are locked in this version")
    }
    let run = IntentRun(
      cashier: Cashier(try opening.open()),
      call: try KiraCall(invocation, surroundings),
      patience: try invocation.number(of: "patience", in: 0...3_600) ?? IntentRun.patience
    )
    let (background, lists) = try PayoutInquest.findings(about: wish, .whole, by: run.call)
    let waiting =
      code == nil
      ? nil : try run.waitingForCode { PayoutDecision.isThis($0, wish, background) }
    let finding = PayoutFactFinding(
      wish: wish,
      background: background,
      lists: lists,
      past: try run.past(of: wish, but: waiting?.key),
      stage: opening.home.stage,
      boot: run.time.steady.boot
    )
    var facts = try finding.facts()
    facts.confirmedAt = finding.asked
    let review = PayoutReview(preflight: Preflight(of: facts, at: run.time))
    review.narrate(&surroundings)
    let overrides = try review.overrides(invocation)
    let decision = PayoutDecision(
      wish: wish,
      background: background,
      home: opening.home,
      seal: try finding.seal()
    )
    let clocks = run.cashier.clocks(run.call.now)
    let new = try decision.intent(at: clocks, overrides: overrides)
    let intent = waiting ?? new
    if waiting == nil { try run.arm(intent, havingSeen: finding.past.seen) }
    surroundings.narrate("written down as \(intent.payout?.tag.text ?? ""); sending it once")
    _ = try run.send(intent.key, code: code)
    return try run.sent { () throws(Trouble) in
      try run.settleDoubt(of: intent.key, owner: background.account.userID)
      return try tell(run, intent.key, invocation, &surroundings)
    }
  }

  /// The amount typed twice the same is the confirmation; a flag alone would be one key.
  private static func checkConfirmation(
    of wish: PayoutWish,
    _ invocation: Invocation
  ) throws(Trouble) {
    guard let text = invocation.value(of: "confirm-amount") else {
      throw Trouble(
        .confirmationNeeded,
        "nothing was sent: --confirm-amount \(wish.amount.typed) sends \(wish.amount.text)"
      )
    }
    guard try PayoutWish.amount("confirm-amount", text) == wish.amount else {
      throw Trouble(
        .confirmationNeeded,
        "nothing was sent: --amount says \(wish.amount.typed) and --confirm-amount \(SafeText(text))"
      )
    }
  }

  static func code(_ invocation: Invocation) throws(Trouble) -> ValidationCode? {
    guard let text = invocation.value(of: "code") else { return nil }
    do throws(RequestFault) {
      return try ValidationCode(text)
    } catch {
      throw Trouble(.usage, "--code: \(error.reason)")
    }
  }
}
