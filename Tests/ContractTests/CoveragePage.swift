import HTTPMessage
import KiraAPI

/// `docs/api-coverage.md`: each route of Kira beside what calls, plays and tests it.
struct CoveragePage {
  private let sources = CoverageSources()

  var markdown: String {
    let rows = Endpoint.all.map { "| " + cells(of: $0).joined(separator: " | ") + " |" }
    return ([Self.head] + rows).joined(separator: "\n") + "\n"
  }

  /// The cells that would be empty, to be named by a test.
  var gaps: [String] {
    Endpoint.all.flatMap { endpoint in
      zip(Self.columns, cells(of: endpoint)).filter { $1.isEmpty }.map { column, _ in
        "\(endpoint.name): \(column)"
      }
    }
  }

  private func cells(of endpoint: Endpoint) -> [String] {
    [
      endpoint.name,
      "`\(endpoint.method.rawValue) /\(endpoint.path)`",
      endpoint.evidence.words,
      endpoint.keying.words,
      sources.calls(of: endpoint).map { "`\($0)`" }.joined(separator: ", "),
      sources.answer(to: endpoint).map { "`\($0)`" } ?? "",
      sources.tests(of: endpoint).map { "\($0.suite) (\($0.count))" }.joined(separator: ", "),
      quirks(of: endpoint),
    ]
  }

  private func quirks(of endpoint: Endpoint) -> String {
    let quirks = QuirkRoutes.quirks(of: endpoint)
    return quirks.isEmpty ? "none seen" : Self.list(quirks)
  }

  private static func list(_ quirks: [Quirk]) -> String {
    quirks.map { "`\($0.rawValue)`" }.joined(separator: ", ")
  }

  private static let columns = [
    "route", "method and path", "evidence", "idempotency key", "client call", "sandbox",
    "contract tests", "quirks",
  ]

  private static var head: String {
    """
    # What is covered

    Printed from the table of routes (`Sources/KiraAPI/Routes/Endpoints.swift`) and from the sources by
    `make generate`; a test refuses an empty cell. The number behind a test suite is how many of its
    tests use the call over real HTTP. The quirks are explained in [quirks.md](quirks.md); met on every
    route are \(list(QuirkRoutes.everywhere)), and in webhooks, which have no route,
    \(list(QuirkRoutes.events)).

    | \(columns.joined(separator: " | ")) |
    |\(columns.map { _ in "---" }.joined(separator: "|"))|
    """
  }
}

extension Endpoint.Evidence {
  fileprivate var words: String {
    switch self {
    case .documented: "documented"
    case .recorded: "recorded on the wire"
    case .unproven: "path unproven"
    case .newerVersion: "2026-06-01"
    }
  }
}

extension Endpoint.Keying {
  fileprivate var words: String {
    guard case .idempotent(let replay) = self else { return "none" }
    let same =
      switch replay.sameBytes {
      case .firstAnswer: "same bytes: first answer"
      case .neverSeen: "same bytes: never seen"
      }
    let other =
      switch replay.otherBytes {
      case .conflict: "other bytes: 409"
      case .failedToStore: "other bytes: 400 that reads like a fault"
      case .firstAnswer: "other bytes: first answer"
      case .neverSeen: "other bytes: never seen"
      }
    return "\(same); \(other)"
  }
}
