import HTTPMessage
import KiraAPI

/// What the sources say of each row of the table of routes, found by reading them.
struct CoverageSources {
  /// The Swift name of a row by the name Kira gives the route.
  private let names: [String: String]
  /// Client calls such as `Users.list`, by the Swift name of the route that they use.
  private let calls: [String: [String]]
  /// The functions that answer in the sandbox, by method and path.
  private let answers: [String: String]
  private let tests: [ContractTest]

  init() {
    names = Self.names()
    calls = Self.calls()
    answers = Self.answers()
    tests = ContractTest.all()
  }

  func calls(of endpoint: Endpoint) -> [String] { calls[names[endpoint.name] ?? ""] ?? [] }

  func answer(to endpoint: Endpoint) -> String? {
    answers["\(endpoint.method.rawValue) \(endpoint.pattern)"]
  }

  /// The contract tests that use the client's calls for a route, by suite.
  func tests(of endpoint: Endpoint) -> [(suite: String, count: Int)] {
    let calls = calls(of: endpoint)
    let using = tests.filter { test in calls.contains(where: test.uses) }
    return Dictionary(grouping: using, by: \.suite).mapValues(\.count)
      .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private static func names() -> [String: String] {
    let row = /static let (\w+) = Endpoint\(\s*"([^"]+)"/
    let rows = Tree.text("Sources/KiraAPI/Routes/Endpoints.swift").matches(of: row)
    return Dictionary(rows.map { (String($0.output.2), String($0.output.1)) }) { $1 }
  }

  /// A call is a function or property of a resource whose body builds a request of the route.
  private static func calls() -> [String: [String]] {
    var calls: [String: [String]] = [:]
    for file in Tree.swift(below: "Sources/KiraAPI") {
      var resource = ""
      var function = ""
      for line in file.text.split(separator: "\n") {
        if let found = line.firstMatch(of: /^(?:package )?(?:enum|struct|extension) (\w+)/) {
          resource = String(found.output.1)
        }
        if let found = line.firstMatch(of: /package (?:static )?(?:func|var) (\w+)/) {
          function = String(found.output.1)
        }
        for found in line.matches(of: /(?:kira\(|^\s+)\.(?!kira)(\w+)\b/) {
          let call = "\(resource).\(function)"
          let known = calls[String(found.output.1), default: []]
          if !known.contains(call) { calls[String(found.output.1)] = known + [call] }
        }
      }
    }
    return calls
  }

  /// Of each row of the sandbox's table, the last function that it names.
  private static func answers() -> [String: String] {
    var answers: [String: String] = [:]
    let rows = Tree.text("Sources/Sandbox/Answers/Routes.swift")
      .split(separator: /Route\(|newer\(/).dropFirst()
    for row in rows {
      guard let place = row.firstMatch(of: /"([A-Z]+)",\s*"([^"]+)"/),
        let answer = row.matches(of: /[A-Z]\w+\.[a-z]\w+/).last
      else { continue }
      answers["\(place.output.1) \(place.output.2)"] = String(answer.output)
    }
    return answers
  }
}

extension Endpoint {
  /// The path as the sandbox writes it: an asterisk in every open place.
  var pattern: String { path.replacing(/\{\w+\}/, with: "*") }
}

/// One test function of this target, with the text of its body.
struct ContractTest {
  let suite: String
  let body: String

  /// A question that is asked of a value begins with that value.
  func uses(_ call: String) -> Bool {
    let type = call.split(separator: ".").first ?? ""
    return body.contains("\(call)(") || call.hasSuffix(".question") && body.contains("\(type)(")
  }

  static func all() -> [ContractTest] {
    Tree.swift(below: "Tests/ContractTests").filter { $0.name.hasSuffix("ContractTests") }
      .flatMap { file in
        file.text.split(separator: "@Test").dropFirst().map {
          ContractTest(suite: file.name, body: String($0))
        }
      }
  }
}
