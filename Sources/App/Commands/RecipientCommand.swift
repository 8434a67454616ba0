import Forms
import Intents
import JSONText
import Kira
import KiraAPI
import Store

/// `kiradeck recipient create`: writes somebody down as payable, once.
enum RecipientCommand {
  static var options: [Option] {
    RecipientWords.options + [
      Option(
        "confirm-ending",
        value: "7890",
        "the end of the account once more: or nothing is sent"
      ),
      Option(
        "override",
        value: "duplicate",
        "in spite of others that are like it; needs --because"
      ),
      Option("because", value: "TEXT", "why it is made in spite of them; written down"),
      Option("patience", value: "SECONDS", "how long it looks for one whose answer was lost"),
      Option("code", value: "CODE", "the one-time code, when Kira asks for one"),
      Option("json", "one object"),
    ]
  }

  @Sendable
  static func run(
    _ invocation: Invocation,
    _ surroundings: inout Surroundings
  ) throws(Trouble) -> Int32 {
    guard invocation.words == ["create"] else {
      throw Trouble(.usage, "'recipient' knows one word: kiradeck recipient create")
    }
    let recipient = try RecipientWords(invocation).recipient()
    try checkConfirmation(of: recipient, invocation, &surroundings)
    let code = try PayoutCommand.code(invocation)
    let opening = try JournalOpening(invocation, surroundings)
    guard opening.home.stage == .sandbox else {
      throw Trouble(.confirmationNeeded, "what is sent to production is locked in this version")
    }
    let run = IntentRun(
      cashier: Cashier(try opening.open()),
      call: try KiraCall(invocation, surroundings),
      patience: try invocation.number(of: "patience", in: 0...3_600) ?? IntentRun.patience
    )
    let seen = try run.seen()
    let known = try run.call.told(Recipients.list(of: recipient.user)).items.map(\.value)
    let offer = RecipientOffer(recipient, ownerName: "", known: known)
    let overrides = try overrides(of: offer, invocation, &surroundings)
    let decision = RecipientDecision(
      recipient: recipient,
      home: opening.home,
      overrides: overrides
    )
    let new = decision.intent(at: run.cashier.clocks(run.call.now))
    let waiting =
      code == nil ? nil : try run.waitingForCode { $0.path == new.path && $0.body == new.body }
    let intent = waiting ?? new
    if waiting == nil { try run.arm(intent, havingSeen: seen) }
    let entry = try run.found(intent.key).number
    surroundings.narrate("written down as journal entry \(entry); sending it once")
    _ = try run.send(intent.key, code: code)
    return try run.sent { () throws(Trouble) in
      try run.settleDoubt(of: intent.key, owner: nil)
      return try tell(try run.found(intent.key), invocation, &surroundings)
    }
  }

  /// The end of the account typed once more is the confirmation; a flag alone would be one key.
  private static func checkConfirmation(
    of recipient: NewRecipient,
    _ invocation: Invocation,
    _ surroundings: inout Surroundings
  ) throws(Trouble) {
    let ending = RecipientForm.ending(of: recipient)
    guard let text = invocation.value(of: "confirm-ending") else {
      for line in RecipientOrder(recipient).maskedLines { surroundings.narrate(line.text) }
      throw Trouble(
        .confirmationNeeded,
        "nothing was sent: --confirm-ending with the last \(ending.count) of the account creates it"
      )
    }
    guard text == ending else {
      throw Trouble(
        .confirmationNeeded,
        "nothing was sent: --confirm-ending says \(SafeText(text)), and the account ends otherwise"
      )
    }
  }

  /// What is passed over, in the person's words.
  private static func overrides(
    of offer: RecipientOffer,
    _ invocation: Invocation,
    _ surroundings: inout Surroundings
  ) throws(Trouble) -> [SafeText] {
    if let word = invocation.values(of: "override").first(where: { $0 != "duplicate" }) {
      throw Trouble(.usage, "--override knows 'duplicate' alone, not '\(SafeText(word))'")
    }
    guard !offer.alike.isEmpty else { return [] }
    for other in offer.alike {
      let who = "\(other.recipient.name.text) (\(other.recipient.id.text))"
      surroundings.narrate("warning: duplicate: \(who) \(other.words)")
    }
    guard invocation.has("override") else {
      throw Trouble(
        .confirmationNeeded,
        "nothing was sent; --override duplicate --because TEXT creates it all the same"
      )
    }
    guard let reason = invocation.because else {
      throw Trouble(.confirmationNeeded, "nothing was sent; --override needs --because TEXT")
    }
    return [SafeText("duplicate: \(reason)")]
  }

  private static func tell(
    _ found: JournaledIntent,
    _ invocation: Invocation,
    _ surroundings: inout Surroundings
  ) throws(Trouble) -> Int32 {
    let report = IntentReport(found: found)
    surroundings.print(
      invocation.has("json")
        ? report.json.indentedLines.joined(separator: "\n") : report.lines.joined(separator: "\n")
    )
    return report.exitCode.rawValue
  }
}
