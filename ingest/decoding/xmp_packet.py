"""The short XMP packet that web renditions carry."""

from xml.sax.saxutils import escape

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
 xmlns:cc="http://creativecommons.org/ns#">
{properties}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""


def short_form(
    creators: list[str], credit_line: str, copyright_notice: str, licence_url: str
) -> bytes:
    """An XMP packet with what is given of creator, credit, copyright and licence; else empty."""
    properties = [
        _creators(creators),
        _element("photoshop:Credit", _text(credit_line)),
        _element("dc:rights", _default_language(copyright_notice)),
        _element("xmpRights:Marked", "True" if copyright_notice else ""),
        _element("xmpRights:WebStatement", _text(licence_url)),
        f'<cc:license rdf:resource="{_text(licence_url)}"/>' if licence_url else "",
    ]
    told = "\n".join(each for each in properties if each)
    return _PACKET.format(properties=told).encode("utf-8") if told else b""


def _creators(names: list[str]) -> str:
    items = "".join(f"<rdf:li>{_text(name)}</rdf:li>" for name in names if name)
    return _element("dc:creator", f"<rdf:Seq>{items}</rdf:Seq>" if items else "")


def _default_language(text: str) -> str:
    if not text:
        return ""
    return f'<rdf:Alt><rdf:li xml:lang="x-default">{_text(text)}</rdf:li></rdf:Alt>'


def _element(name: str, content: str) -> str:
    return f"<{name}>{content}</{name}>" if content else ""


def _text(text: str) -> str:
    """Escaped for elements and attributes, without the characters that XML 1.0 forbids."""
    allowed = (letter for letter in text if letter in "\t\n\r" or _is_xml(ord(letter)))
    return escape("".join(allowed), {'"': "&quot;"})


def _is_xml(code: int) -> bool:
    return 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or code >= 0x10000
