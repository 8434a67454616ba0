import JSONText
package import Kira

/// A new recipient as it will be sent: its bytes are made once, and every retry sends these.
package struct RecipientOrder: Equatable, Sendable {
  package let body: [UInt8]

  package init(_ recipient: NewRecipient) { body = recipient.body.compact }

  /// Where it is sent, below the base address.
  package var path: String { Endpoint.createRecipient.path(with: []) }

  /// The body, one member a line, of what is sensitive the last four characters alone.
  package var maskedLines: [SafeText] {
    let json = (try? JSON(parsing: body)) ?? .null
    return json.masked.indentedLines.map { SafeText($0) }
  }
}
