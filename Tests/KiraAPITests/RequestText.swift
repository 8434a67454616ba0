import HTTPMessage
import Testing

@testable import KiraAPI

extension Question {
  /// What would be sent, as text.
  var bodyText: String { String(decoding: request.body, as: UTF8.self) }

  func header(_ name: String) -> String? {
    request.headers.first { $0.name == name }?.value
  }
}

/// Why a request cannot be built; a test fails where it can.
func fault<Value>(
  sourceLocation: SourceLocation = #_sourceLocation,
  _ make: () throws -> Value
) -> RequestFault? {
  #expect(throws: RequestFault.self, sourceLocation: sourceLocation) { _ = try make() }
}
