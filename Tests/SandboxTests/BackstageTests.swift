import HTTPMessage
import Testing

@testable import Sandbox

struct BackstageTests {
  @Test func `an answer of the API names the dialect that is played`() throws {
    let theatre = try Theatre()

    let reply = theatre.ask("GET", "/v1/users")[0]

    #expect(reply.response.status == 200)
    #expect(reply.response.header("x-kiradeck-sandbox") == "2026-04-14")
    #expect(reply.delivery == .plain)
  }

  @Test func `a fault before the commit keeps the request from the API`() throws {
    let theatre = try Theatre(faults: #"{"method": "POST", "when": "before", "times": 1}"#)

    let reply = theatre.ask("POST", "/v1/versioning/upgrade")[0]

    #expect(reply.response.status == 500)
    #expect(reply.response.text == #"{"message":"Internal server error"}"#)
    #expect(theatre.stage.sandbox.journal.entries.map(\.status) == [0])
    #expect(theatre.stage.sandbox.journal.entries.map(\.committed) == [[]])
  }

  @Test func `a fault after the commit changes only what is said`() throws {
    let theatre = try Theatre(
      faults: #"{"method": "POST", "reply": {"status": 502, "text": "<h1>Bad</h1>"}}"#
    )

    let reply = theatre.ask("POST", "/auth", body: "{}")[0]

    #expect(reply.response.status == 502)
    #expect(reply.response.text == "<h1>Bad</h1>")
    #expect(theatre.stage.sandbox.journal.entries.map(\.status) != [502])
    #expect(theatre.stage.sandbox.journal.entries.count == 1)
  }

  @Test func `some are let through, some are struck, the rest are safe`() throws {
    let theatre = try Theatre(
      faults: #"{"path": "/v1/users", "skip": 1, "times": 2, "reply": {"status": 503}}"#
    )

    let statuses = (0..<5).map { _ in theatre.ask("GET", "/v1/users")[0].response.status }
    let others = theatre.ask("GET", "/v1/payouts")[0].response.status

    #expect(statuses == [200, 503, 503, 200, 200])
    #expect(others == 200)
  }

  @Test func `a wire fault leaves the answer as it is`() throws {
    let theatre = try Theatre(faults: #"{"delivery": {"reset_peer": 5}}"#)

    let reply = theatre.ask("GET", "/v1/users")[0]

    #expect(reply.response.status == 200)
    #expect(reply.delivery == .resetPeer(after: 5))
  }

  @Test func `jitter draws another delay each time, and the same ones again`() throws {
    let fault = #"{"delivery": {"latency": {"latency": 100, "jitter": 50}}}"#
    func delays() throws -> [Int64] {
      let theatre = try Theatre(faults: fault)
      return (0..<9).map { _ in theatre.ask("GET", "/v1/users")[0].delivery.latency }
    }

    let drawn = try delays()

    #expect(Set(drawn).count > 3)
    #expect(drawn.allSatisfy { (50...150).contains($0) })
    #expect(try delays() == drawn)
  }

  @Test func `a barrier before the commit holds a request until it is opened`() throws {
    let theatre = try Theatre(faults: #"{"method": "POST", "barrier": "b", "when": "before"}"#)

    #expect(theatre.ask("POST", "/auth", body: "{}").isEmpty)
    #expect(theatre.stage.sandbox.journal.entries.isEmpty)
    let opened = theatre.order("POST", "/barriers/b/open")

    #expect(opened.map(\.ticket) == [2, 1])
    #expect(opened[0].response.text == #"{"released":1}"#)
    #expect(theatre.stage.sandbox.journal.entries.count == 1)
  }

  @Test func `a barrier after the commit holds only the answer`() throws {
    let theatre = try Theatre(faults: #"{"barrier": "b", "reply": {"status": 504}}"#)

    #expect(theatre.ask("POST", "/auth", body: "{}").isEmpty)
    #expect(theatre.stage.sandbox.journal.entries.count == 1)
    let waiting = theatre.order("GET", "/barriers")[0].response.text
    let opened = theatre.order("POST", "/barriers/b/open")

    #expect(waiting.contains(#""barrier":"b""#) && waiting.contains(#""carried_out":true"#))
    #expect(opened.last?.response.status == 504)
  }
}
