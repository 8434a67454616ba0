import HTTPMessage
import Testing

@testable import HTTPServer

struct RequestReaderTests {
  @Test func `a request is read whole, its body untouched`() throws {
    var reader = RequestReader(limits: Limits())
    let bytes = Array("POST /a?b=c HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n".utf8) + [0, 255]

    reader.append(bytes[...])

    let read = try #require(try reader.next())
    #expect(read.request.method == "POST")
    #expect(read.request.target == "/a?b=c")
    #expect(read.request.headers == [Field("Host", "x"), Field("Content-Length", "2")])
    #expect(read.request.body == [0, 255])
    #expect(!read.closesAfterwards)
  }
}
