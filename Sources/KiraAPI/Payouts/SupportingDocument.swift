import JSONText

/// A paper that says what a payout is for; it travels inside the request, never as a link.
package struct SupportingDocument: Equatable, Sendable {
  package enum Kind: String, CaseIterable, Sendable { case invoice, other }

  package static let mostBytes = 3_000_000
  package static let most = 2

  package let kind: Kind
  package let file: FileContent
  package let description: String?

  package init(
    _ kind: Kind,
    _ file: FileContent,
    description: String? = nil
  ) throws(RequestFault) {
    guard file.bytes.count <= Self.mostBytes else {
      throw RequestFault("supporting_documents", "a document has at most 3 MB")
    }
    if let description {
      try filled(description, "supporting_documents.description", atMost: 255)
    }
    self.kind = kind
    self.file = file
    self.description = description
  }

  var body: JSON {
    .sending([
      "type": .word(kind), "file": .string(file.address), "description": .word(description),
    ])
  }
}
