/// Files in the one form in which a question takes them: parts named `files` of a multipart body.
package struct MultipartFiles: Equatable, Sendable, CustomStringConvertible {
  /// A file under its own name.
  package struct File: Equatable, Sendable {
    package let name: String
    package let content: FileContent

    package init(_ name: String, _ content: FileContent) {
      self.name = name
      self.content = content
    }
  }

  package let files: [File]
  package let boundary: String

  /// The boundary is drawn at random by whoever sends: it may stand in none of the files.
  package init(_ files: [File], boundary: String) throws(RequestFault) {
    precondition((1...70).contains(boundary.utf8.count), "a boundary of \(boundary.utf8.count)")
    guard (1...20).contains(files.count) else {
      throw RequestFault("files", "between one and twenty files are taken")
    }
    for file in files {
      guard !file.name.isEmpty else { throw RequestFault("files", "a file has no name") }
      guard file.content.bytes.count <= 30_000_000 else {
        throw RequestFault("files", "\(file.name) is above thirty megabytes")
      }
      guard !file.content.bytes.contains("--\(boundary)".utf8) else {
        throw RequestFault("files", "\(file.name) holds the boundary: draw another")
      }
    }
    self.files = files
    self.boundary = boundary
  }

  package var description: String { "\(files.count) files, ····" }

  var contentType: String { "multipart/form-data; boundary=\(boundary)" }

  var body: [UInt8] {
    var body: [UInt8] = []
    for file in files {
      body += "--\(boundary)\r\n".utf8
      body += "Content-Disposition: form-data; name=\"files\"; ".utf8
      body += "filename=\"\(Self.escaped(file.name))\"\r\n".utf8
      body += "Content-Type: \(file.content.kind.rawValue)\r\n\r\n".utf8
      body += file.content.bytes
      body += "\r\n".utf8
    }
    return body + "--\(boundary)--\r\n".utf8
  }

  /// As browsers do it: what would end the name or the line is written in hexadecimal.
  private static func escaped(_ name: String) -> String {
    let escapes: [Unicode.Scalar: String] = ["\"": "%22", "\r": "%0D", "\n": "%0A"]
    return name.unicodeScalars.map { escapes[$0] ?? String($0) }.joined()
  }
}
