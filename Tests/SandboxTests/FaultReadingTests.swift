import HTTPMessage
import Testing

@testable import Sandbox

struct FaultReadingTests {
  struct Wire: Sendable {
    let text: String
    let delivery: Delivery
  }

  private static func made(_ change: (inout Delivery) -> Void) -> Delivery {
    var delivery = Delivery()
    change(&delivery)
    return delivery
  }

  /// toxiproxy's eight by its own names and units, then ours.
  static let wires = [
    Wire(text: #""latency": {"latency": 200}"#, delivery: .latency(200)),
    Wire(text: #""down": {"for": 500}"#, delivery: .down(for: 500)),
    Wire(text: #""bandwidth": {"rate": 2}"#, delivery: .bandwidth(bytesPerSecond: 2_000)),
    Wire(text: #""slow_close": {"delay": 9}"#, delivery: .slowClose(after: 9)),
    Wire(text: #""timeout": {"timeout": 9}"#, delivery: .timeout(after: 9)),
    Wire(text: #""timeout": 0"#, delivery: .timeout(after: 0)),
    Wire(text: #""reset_peer": {"timeout": 9}"#, delivery: .resetPeer(after: 9)),
    Wire(
      text: #""slicer": {"average_size": 8, "size_variation": 2, "delay": 3000}"#,
      delivery: .slicer(bytes: 8, variation: 2, pause: 3)
    ),
    Wire(text: #""limit_data": {"bytes": 9}"#, delivery: .limit(bytes: 9)),
    Wire(
      text: #""cut": {"body": 4}, "end": "reset""#,
      delivery: made {
        $0.cut = .body(4)
        $0.ending = .reset(after: 0)
      }
    ),
    Wire(
      text: #""cut": {"head": 4}, "end": "close", "end_after": 5"#,
      delivery: made {
        $0.cut = .head(4)
        $0.ending = .close(after: 5)
      }
    ),
    Wire(text: #""end": "silence""#, delivery: made { $0.ending = .silence }),
    Wire(
      text: #""drip": {"bytes": 2, "every": 50, "of": "body"}"#,
      delivery: made { $0.pace = .init(bytes: 2, pause: 50, since: .body(0)) }
    ),
    Wire(
      text: #""framing": "chunked_endless""#,
      delivery: made { $0.framing = .chunked(ofBytes: 4_096, isEnded: false) }
    ),
    Wire(text: #""length_beyond": 3"#, delivery: made { $0.framing = .lengthBeyond(3) }),
    Wire(
      text: #""framing": "until_close", "blanks": 99"#,
      delivery: made {
        $0.framing = .untilClose
        $0.swelling = .blanks(99)
      }
    ),
    Wire(text: #""gzip_bomb": 99"#, delivery: made { $0.swelling = .gzipBomb(99) }),
    Wire(text: #""interim": [100]"#, delivery: made { $0.interim = [HTTPResponse(status: 100)] }),
    Wire(text: #""raw": "x""#, delivery: made { $0.raw = [120] }),
    Wire(text: #""raw_hex": "00 FF""#, delivery: made { $0.raw = [0, 255] }),
    Wire(text: #""left_over": "x""#, delivery: made { $0.leftOver = [120] }),
  ]

  @Test(arguments: wires)
  func `every word for the wire is understood`(wire: Wire) throws {
    let rules = try FaultRule.rules(in: Array("{\"delivery\": {\(wire.text)}}".utf8))

    #expect(rules.map(\.delivery) == [wire.delivery])
  }

  @Test(arguments: ["{}", #"{"faults": [{}]}"#, #"{"faults": {}}"#])
  func `a fault that says nothing is a mistake`(text: String) {
    #expect(throws: FaultProblem.self) { try FaultRule.rules(in: Array(text.utf8)) }
  }

  @Test func `a document says whom it strikes, when and how often`() throws {
    let text = #"""
      {"faults": [
        {"name": "n", "method": "post", "path": "/v1/payouts", "skip": 2, "times": 1,
         "when": "before", "barrier": "b"},
        {"path": "/v1/users"}
      ]}
      """#

    let rules = try FaultRule.rules(in: Array(text.utf8))

    let first = try #require(rules.first)
    #expect(rules.count == 2)
    #expect((first.name, first.method) == ("n", "POST"))
    #expect((first.skip, first.times, first.barrier) == (2, 1, "b"))
    #expect(first.moment == .before)
    #expect(rules[1].method == nil && rules[1].times == nil && rules[1].moment == .after)
  }

  static let refused = [
    ("{", "this is no JSON"),
    ("7", "an object is needed, not number"),
    (#"[{"mehtod": "GET"}]"#, "faults[0]: 'mehtod' is none of barrier, delivery, method, name"),
    (#"{"skip": -1}"#, "skip: a number from 0 to 4000000000 is needed"),
    (#"{"when": "during"}"#, "when: 'during' is none of before, after"),
    (#"{"delivery": {"ltency": 1}}"#, "delivery: 'ltency' is none of bandwidth, blanks, cut"),
    (
      #"{"delivery": {"latency": {"ms": 1}}}"#,
      "delivery.latency: 'ms' is none of jitter, latency"
    ),
    (#"{"delivery": {"interim": [200]}}"#, "delivery.interim: numbers from 100 to 199 are needed"),
    (#"{"delivery": {"raw_hex": "0"}}"#, "delivery.raw_hex: pairs of hexadecimal digits"),
    (#"{"reply": {"status": 20}}"#, "reply.status: a status has three digits"),
    (#"{"reply": {"headers": {"a": 1}}}"#, "reply.headers: names and texts are needed"),
  ]

  @Test(arguments: refused)
  func `what is not understood is named by its place`(text: String, words: String) {
    do throws(FaultProblem) {
      _ = try FaultRule.rules(in: Array(text.utf8))
      Issue.record("it was taken")
    } catch {
      #expect("\(error)".hasPrefix(words), "\(error)")
    }
  }

  static let paths = [
    ("/v1/payouts", "/sandbox/v1/payouts", true),
    ("/sandbox/v1/payouts", "/sandbox/v1/payouts", true),
    ("/v1/payouts", "/sandbox/v1/payouts/1", false),
    ("/v1/payouts/*", "/sandbox/v1/payouts/1", true),
    ("/v1/*/1", "/sandbox/v1/payouts/2", false),
    ("/v1/**", "/sandbox/v1/payouts/1/a", true),
    ("/v1/**", "/sandbox/v1", true),
    ("**", "/", true),
    ("/v1/users/**", "/sandbox/v1/payouts", false),
  ]

  @Test(arguments: paths)
  func `a pattern stands for paths`(pattern: String, path: String, isMatch: Bool) {
    #expect(PathPattern(pattern).matches(path[...]) == isMatch)
  }
}
