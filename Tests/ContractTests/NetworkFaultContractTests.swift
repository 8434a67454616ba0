import HTTPMessage
import HTTPServer
import Kira
import KiraAPI
import Sandbox
import Testing
import Verdicts

/// Section B of the fault matrix, played to a payout: what is proved, and what the sandbox did.
///
/// What no sandbox can play is proved elsewhere, and the silence it ends in by `ReplyReadingTests`:
///
/// | row | played by |
/// |---|---|
/// | F20 authorities, dates and names of certificates | `TLSTests` |
/// | F21 an address that swallows every call | `MisbehaviourTests` |
/// | F34 proxies, certificates and keys of the environment | `SurroundingsTests` |
/// | F37 a server that offers HTTP/2 | `TLSTests` |
///
/// What is done about a payout in doubt is not shown here: only that it is in doubt, what was paid,
/// and what the lists would tell somebody who looks.
struct NetworkFaultContractTests {
  /// Long enough for an answer that comes, short enough to wait for one that does not.
  private static let brief = 500

  /// Whether the misdeed keeps the request from being carried out, and how much is then paid.
  static let moments = [("before", 0), ("after", 1)]

  @Test func `F18: a name that nobody knows leaves nothing sent, and the same bytes may go`() throws
  {
    let trial = try PayoutTrial()
    // A label of more than 63 letters is refused without asking anybody.
    let name = String(repeating: "a", count: 70)

    #expect(try trial.send(to: "https://\(name).invalid/sandbox").isNotSent)
    try trial.expectTruth(posts: 0, payouts: 0)

    #expect(try trial.send().acceptedID == trial.paid.first)
    try trial.expectTruth(posts: 1, payouts: 1)
  }

  @Test func `F19: a port where nobody listens leaves nothing sent, and the same bytes may go`()
    throws
  {
    let trial = try PayoutTrial()

    #expect(try trial.send(to: "http://127.0.0.1:1/sandbox").isNotSent)
    try trial.expectTruth(posts: 0, payouts: 0)

    #expect(try trial.send().acceptedID == trial.paid.first)
    try trial.expectTruth(posts: 1, payouts: 1)
  }

  @Test func `F20: plain HTTP where TLS should be leaves nothing sent`() throws {
    let trial = try PayoutTrial()

    #expect(try trial.send(to: trial.secureAddress).isNotSent)

    try trial.expectTruth(posts: 0, payouts: 0)
  }

  @Test func `F22: a deadline with a byte sent leaves doubt, and one before it leaves none`() throws
  {
    let trial = try PayoutTrial()
    // The kernel takes every call, and nobody ever reads what comes.
    let deaf = try Listener(port: 0)
    let place = "127.0.0.1:\(deaf.port)/sandbox"

    let plain = try trial.send(within: Self.brief, to: "http://\(place)")
    // The handshake that never ends keeps the request from being sent.
    let secure = try trial.send(within: Self.brief, to: "https://\(place)")

    #expect(plain.doubt?.kind == .noAnswer)
    #expect(secure.isNotSent)
    try trial.expectTruth(posts: 0, payouts: 0)
  }

  @Test func `F23: a payout that is made and never answered is in doubt, and in the list`() throws {
    let trial = try PayoutTrial()
    try trial.spoil(#""delivery": {"timeout": 0}"#)

    #expect(try trial.send(within: Self.brief).doubt?.kind == .noAnswer)

    try trial.expectTruth(posts: 1, payouts: 1)
    #expect(try trial.listed().map(\.id.text) == trial.paid)
  }

  @Test func `F24: a request that nobody acts on is in doubt, and never in a list`() throws {
    let trial = try PayoutTrial()
    try trial.spoil(#""when": "before", "delivery": {"timeout": 0}"#)

    #expect(try trial.send(within: Self.brief).doubt?.kind == .noAnswer)

    try trial.expectTruth(posts: 1, payouts: 0)
    #expect(try trial.listed().isEmpty)
    try trial.contact.advance(seconds: 600)
    #expect(try trial.listed().isEmpty)
  }

  @Test(arguments: moments)
  func `F25: a reset after the request leaves doubt, and at most one payout`(
    moment: String,
    payouts: Int
  ) throws {
    let trial = try PayoutTrial()
    try trial.spoil(#""when": "\#(moment)", "delivery": {"reset_peer": 0}"#)

    #expect(try trial.send().doubt?.kind == .noAnswer)

    try trial.expectTruth(posts: 1, payouts: payouts)
    #expect(try trial.listed().map(\.id.text) == trial.paid)
  }

  @Test(arguments: moments)
  func `F26: a clean end without an answer leaves doubt, and one request`(
    moment: String,
    payouts: Int
  ) throws {
    let trial = try PayoutTrial()
    try trial.spoil(#""when": "\#(moment)", "delivery": {"limit_data": 0}"#)

    #expect(try trial.send().doubt?.kind == .noAnswer)

    try trial.expectTruth(posts: 1, payouts: payouts)
    #expect(try trial.listed().map(\.id.text) == trial.paid)
  }

  @Test(arguments: [#"{"limit_data": 0}"#, #"{"reset_peer": 0}"#])
  func `F27: the end of a connection where others were warm is one request, not two`(
    delivery: String
  ) throws {
    let trial = try PayoutTrial()
    _ = try trial.listed()
    try trial.spoil(#""delivery": \#(delivery)"#)

    #expect(try trial.send().doubt?.kind == .noAnswer)

    try trial.expectTruth(posts: 1, payouts: 1)
  }

  @Test(arguments: [1, 8, 12, 13, 20, 60, 120, 200])
  func `F28: an end within the head of the answer leaves doubt, and one payout`(bytes: Int) throws {
    let trial = try PayoutTrial()
    try trial.spoil(#""delivery": {"cut": {"head": \#(bytes)}, "end": "close"}"#)

    #expect(try trial.send().doubt?.kind == .noAnswer)

    try trial.expectTruth(posts: 1, payouts: 1)
    #expect(try trial.listed().map(\.id.text) == trial.paid)
  }

  /// With a length the transport sees the end; without one the reader has to see it.
  @Test(arguments: ["length", "until_close", "chunked"])
  func `F29: an answer cut at any byte of its body is never an acceptance`(framing: String) throws {
    let trial = try PayoutTrial()
    let whole = try #require(trial.reply().response).body.count

    for bytes in stride(from: 0, to: whole, by: 9) + [whole - 2, whole - 1] {
      try trial.mend()
      let cut = #""cut": {"body": \#(bytes)}, "end": "close""#
      try trial.spoil(#""delivery": {"framing": "\#(framing)", \#(cut)}"#)
      let proof = try trial.send()
      #expect(proof.doubt != nil, "cut after \(bytes) of \(whole): \(proof)")
    }

    #expect(try trial.paid.count == 1)
  }

  @Test func `F30: an answer in pieces that never ends leaves doubt, and one payout`() throws {
    let trial = try PayoutTrial()
    try trial.spoil(#""delivery": {"framing": "chunked_endless", "end": "silence"}"#)

    #expect(try trial.send(within: Self.brief).doubt?.kind == .noAnswer)

    try trial.expectTruth(posts: 1, payouts: 1)
  }

  @Test(arguments: ["head", "body"])
  func `F31: an answer that drips past the deadline leaves doubt, and one payout`(
    place: String
  ) throws {
    let trial = try PayoutTrial()
    let drip = #"{"bytes": 1, "every": 100, "of": "\#(place)"}"#
    try trial.spoil(#""delivery": {"drip": \#(drip)}"#)

    #expect(try trial.send(within: Self.brief).doubt?.kind == .noAnswer)

    try trial.expectTruth(posts: 1, payouts: 1)
  }

  @Test func `F32: an answer beyond all measure leaves doubt, and one payout`() throws {
    let trial = try PayoutTrial()
    try trial.spoil(#""delivery": {"framing": "until_close", "blanks": 50000000}"#)

    #expect(try trial.send().doubt?.kind == .noAnswer)

    try trial.expectTruth(posts: 1, payouts: 1)
  }

  @Test func `F32: a packed answer that nobody asked for is not unpacked, and proves nothing`()
    throws
  {
    let trial = try PayoutTrial()
    try trial.spoil(#""delivery": {"gzip_bomb": 500000000}"#)

    #expect(try trial.send().doubt?.kind == .unproven(status: 201))

    try trial.expectTruth(posts: 1, payouts: 1)
  }

  @Test func `F33: bytes left over by one answer are no answer to the next payout`() throws {
    let trial = try PayoutTrial()
    let foreign = #"{\"id\":\"left-over\"}"#
    let left = #"HTTP/1.1 201 Created\r\nContent-Length: 18\r\n\r\n\#(foreign)"#
    try trial.spoil(#""times": 1, "delivery": {"left_over": "\#(left)"}"#)

    let first = try trial.send()
    let second = try trial.send()

    #expect(first.acceptedID == (try trial.paid.first))
    #expect(second == first)
    try trial.expectTruth(posts: 2, payouts: 1)
  }

  @Test func `F33: the answer to another payout is an alarm that keeps its identifier`() throws {
    let trial = try PayoutTrial()
    let other = try trial.otherOrder(cents: 7_777)
    let answer = try #require(trial.reply(to: other, under: PayoutTrial.key(2)).response)
    try trial.spoil(#""reply": {"json": \#(String(decoding: answer.body, as: UTF8.self))}"#)

    let doubt = try trial.send().doubt

    #expect(doubt?.kind == .differs([.amount]))
    #expect(doubt?.foreignID?.text == (try trial.paid.first))
    #expect(doubt?.isAlarm == true)
    #expect(try trial.paid.count == 2)
  }

  @Test(arguments: [301, 302, 303, 307, 308], [false, true])
  func `F35: a redirect leads nowhere and leaves doubt`(status: Int, isElsewhere: Bool) throws {
    let trial = try PayoutTrial()
    let elsewhere = try isElsewhere ? PayoutTrial() : trial
    let place = elsewhere.address + "/v1/virtual-accounts/\(trial.order.account.text)/payout"
    let reply = #"{"status": \#(status), "headers": {"location": "\#(place)"}}"#
    try trial.spoil(#""reply": \#(reply)"#)
    // A rule that only counts, for a question would leave no trace in a journal.
    try elsewhere.contact.post("faults", #"{"name": "count", "skip": 1000}"#)

    #expect(try trial.send().doubt?.kind == .unproven(status: status))

    try trial.expectTruth(posts: 1, payouts: 1)
    let counted = try elsewhere.contact.text(.get, "faults")
    #expect(counted.contains(#""name":"count","method":"*","path":"**","when":"after","seen":0"#))
  }

  @Test func `F36: what comes before the answer is not the answer`() throws {
    let trial = try PayoutTrial()
    try trial.spoil(#""delivery": {"interim": [100, 103]}"#)

    #expect(try trial.send().acceptedID == trial.paid.first)

    try trial.expectTruth(posts: 1, payouts: 1)
  }

  @Test(arguments: ["101 Switching Protocols", "100 Continue", "103 Early Hints"])
  func `F36: an interim answer alone leaves doubt`(status: String) throws {
    let trial = try PayoutTrial()
    let raw = #"HTTP/1.1 \#(status)\r\nUpgrade: websocket\r\n\r\n"#
    try trial.spoil(#""delivery": {"raw": "\#(raw)", "end": "close"}"#)

    #expect(try trial.send().doubt?.kind == .noAnswer)

    try trial.expectTruth(posts: 1, payouts: 1)
  }

  @Test func `F38: where one address is dead the other gets the only request`() throws {
    let trial = try PayoutTrial()
    // The name stands for both addresses of this machine; the sandbox has the older one.
    let both = trial.address.replacing("127.0.0.1", with: "localhost")

    #expect(try trial.send(to: both).acceptedID == trial.paid.first)

    try trial.expectTruth(posts: 1, payouts: 1)
  }

  static let pages = [
    #"<html><title>Sign in to the network</title>\u001b[2J</html>"#, "error code: 522", "Blocked",
  ]

  @Test(arguments: pages, moments)
  func `F39: a page of somebody in between is never a success`(
    page: String,
    moment: (String, Int)
  ) throws {
    let trial = try PayoutTrial()
    try trial.spoil(#""when": "\#(moment.0)", "reply": {"status": 200, "text": "\#(page)"}"#)

    let doubt = try trial.send().doubt

    #expect(doubt?.kind == .unproven(status: 200))
    #expect(doubt?.reason.text.isEmpty == false)
    #expect(doubt?.reason.text.unicodeScalars.allSatisfy { $0.value >= 0x20 } == true)
    try trial.expectTruth(posts: 1, payouts: moment.1)
  }

  @Test func `F40: a link that is lost within the body leaves doubt, and no payout`() throws {
    let trial = try PayoutTrial()
    // More than the sandbox reads: it hangs up while this is still on its way.
    let endless = PayoutOrder(
      writtenDown: [UInt8](repeating: 0x20, count: 24 << 20),
      out: trial.order.account
    )

    #expect(try trial.send(endless).doubt != nil)

    try trial.expectTruth(posts: 0, payouts: 0)
  }
}
