// 绩评助手的安装程序（WPS 表格，Windows）：install.ps1 编译并运行它。只用 C# 5：Windows 自带的编译器只认到这一版。
// install.sh 是同一套做法的 Linux 版：改一处，另一处也改，test/shells/wps-install.test.ts 比较二者。
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.RegularExpressions;

/// <summary>不能做下去的原因，一句话。</summary>
public class JipingRefusal : Exception {
  public JipingRefusal(string sentence) : base(sentence) { }
}

/// <summary>
/// publish.xml 的文字，一个字符是一个字节（Latin-1），里面可能有任何编码的文字。
/// 逐个标记扫描，不解析再输出：我们的一项之外，一个字节也不变。
/// </summary>
public class JipingPublish {
  const string Name = "[^ \\t\\r\\n/>=\"'<!?]+";
  static readonly Regex Open = new Regex("\\G<(" + Name + ")");
  static readonly Regex Attribute =
    new Regex("\\G[ \\t\\r\\n]+([^ \\t\\r\\n/>=\"'<]+)[ \\t\\r\\n]*=[ \\t\\r\\n]*(?:\"([^\"<]*)\"|'([^'<]*)')");
  static readonly Regex OpenEnd = new Regex("\\G[ \\t\\r\\n]*(/?)>");
  static readonly Regex Close = new Regex("\\G</(" + Name + ")[ \\t\\r\\n]*>");
  static readonly Regex RestOfLine = new Regex("\\G[ \\t]*\\r?\\n");
  static readonly char[] Blank = { ' ', '\t', '\r', '\n' };

  class Element {
    public string Name;
    public int From;
    public int To;
  }

  readonly string text;
  readonly Stack<Element> open = new Stack<Element>();
  readonly List<Element> ours = new List<Element>();
  int root = -1; // <jsplugins …> 之后
  int slash = -1; // 自闭合的根：/ 的位置
  int ending = -1; // </jsplugins> 的位置
  int after = -1; // 它之后
  int last = -1; // 最后一项的位置

  /// <summary>有一项登记的是在线方式。</summary>
  public bool Online { get; private set; }

  /// <summary>文件有错时抛出 JipingRefusal，说明原因。</summary>
  public JipingPublish(string text) {
    this.text = text;
    Scan();
  }

  void Scan() {
    int p = At(0, "\u00EF\u00BB\u00BF") ? 3 : 0;
    while (p < text.Length) {
      int lt = text.IndexOf('<', p);
      string between = text.Substring(p, (lt < 0 ? text.Length : lt) - p);
      int blanks = between.Length - between.TrimStart(Blank).Length;
      if (open.Count == 0 && blanks < between.Length)
        throw new JipingRefusal(Line(p + blanks) + "的文字在 <jsplugins> 之外");
      if (lt < 0) break;
      if (At(lt, "<!--")) p = Past("-->", lt + 4, lt, "注释");
      else if (At(lt, "<?")) p = Past("?>", lt + 2, lt, "声明");
      else if (open.Count > 0 && At(lt, "<![CDATA[")) p = Past("]]>", lt + 9, lt, " CDATA ");
      else if (At(lt, "</")) p = CloseTag(lt);
      else p = OpenTag(lt);
    }
    if (open.Count > 0)
      throw new JipingRefusal(Line(open.Peek().From) + "的 <" + Shown(open.Peek().Name) + "> 没有结束标记");
    if (root < 0) throw new JipingRefusal("没有 <jsplugins>");
  }

  int OpenTag(int p) {
    Match start = Open.Match(text, p);
    if (!start.Success) throw new JipingRefusal(Line(p) + "的标记不完整");
    Element element = new Element { Name = start.Groups[1].Value, From = p };
    int end = p + start.Length;
    bool named = false;
    for (Match each = Attribute.Match(text, end); each.Success; each = Attribute.Match(text, end)) {
      if (each.Groups[1].Value == "name" && each.Groups[2].Value + each.Groups[3].Value == "jiping") named = true;
      end += each.Length;
    }
    Match close = OpenEnd.Match(text, end);
    if (!close.Success) throw new JipingRefusal(Line(p) + "的标记不完整");
    end += close.Length;
    bool closed = close.Groups[1].Value != "";
    if (open.Count == 0) {
      if (element.Name != "jsplugins")
        throw new JipingRefusal("最外层应为 <jsplugins>，现在是 <" + Shown(element.Name) + ">");
      if (root >= 0) throw new JipingRefusal(Line(p) + "又有一个 <jsplugins>");
      root = end;
      if (closed) slash = end - 2;
    }
    if (open.Count == 1) {
      last = p;
      if (named && (element.Name == "jsplugin" || element.Name == "jspluginonline")) {
        ours.Add(element);
        if (element.Name == "jspluginonline") Online = true;
      }
    }
    if (closed) element.To = end;
    else open.Push(element);
    return end;
  }

  int CloseTag(int p) {
    Match tag = Close.Match(text, p);
    if (!tag.Success) throw new JipingRefusal(Line(p) + "的标记不完整");
    string name = tag.Groups[1].Value;
    if (open.Count == 0 || open.Peek().Name != name)
      throw new JipingRefusal(Line(p) + "的 </" + Shown(name) + "> 没有对应的 <" + Shown(name) + ">");
    int end = p + tag.Length;
    if (open.Count == 1) {
      ending = p;
      after = end;
    }
    open.Pop().To = end;
    return end;
  }

  /// <summary>登记我们的一项之后的文字。</summary>
  public string Install(string entry) {
    if (ours.Count > 0) {
      StringBuilder result = new StringBuilder(text.Substring(0, ours[0].From) + entry);
      int done = ours[0].To;
      for (int i = 1; i < ours.Count; i++) done = Drop(ours[i], done, result);
      return result + text.Substring(done);
    }
    // 自闭合的根：两边各一个空格，卸载时凭它认出原来的写法。
    if (slash >= 0)
      return text.Substring(0, slash) + "> " + entry + " </jsplugins>" + text.Substring(slash + 2);
    int start = LineStart(ending);
    if (start < 0) return text.Insert(ending, entry);
    string indent = text.Substring(start, ending - start) + "  ";
    if (last >= 0 && LineStart(last) >= 0) indent = text.Substring(LineStart(last), last - LineStart(last));
    string eol = At(start - 2, "\r\n") ? "\r\n" : "\n";
    return text.Insert(start, indent + entry + eol);
  }

  /// <summary>去掉我们的一项之后的文字。</summary>
  public string Uninstall() {
    if (ours.Count == 1 && ours[0].From == root + 1 && At(root, " <") && ours[0].To == ending - 1 && At(ending - 1, " <"))
      return text.Substring(0, root - 1) + "/>" + text.Substring(after);
    StringBuilder result = new StringBuilder();
    int done = 0;
    foreach (Element each in ours) done = Drop(each, done, result);
    return result + text.Substring(done);
  }

  // 去掉一项；它独占一行，就连行一起去掉。写好的文字接着 done 往后。
  int Drop(Element element, int done, StringBuilder result) {
    int from = element.From;
    int to = element.To;
    int start = LineStart(from);
    Match rest = RestOfLine.Match(text, to);
    if (start >= done && rest.Success) {
      from = start;
      to += rest.Length;
    }
    result.Append(text, done, from - done);
    return to;
  }

  // p 前面只有空格时，那一行的开头；否则是 -1。
  int LineStart(int p) {
    while (At(p - 1, " ") || At(p - 1, "\t")) p--;
    return At(p - 1, "\n") ? p : -1;
  }

  bool At(int p, string s) {
    return p >= 0 && string.CompareOrdinal(text, p, s, 0, s.Length) == 0;
  }

  int Past(string s, int p, int from, string what) {
    int i = text.IndexOf(s, p, StringComparison.Ordinal);
    if (i < 0) throw new JipingRefusal(Line(from) + "的" + what + "没有结束");
    return i + s.Length;
  }

  string Line(int p) {
    return "第 " + text.Substring(0, p + 1).Split('\n').Length + " 行";
  }

  static string Shown(string bytes) {
    return Encoding.UTF8.GetString(JipingInstaller.Bytes.GetBytes(bytes));
  }
}

public class JipingInstaller {
  internal static readonly Encoding Bytes = Encoding.GetEncoding(28591);
  static readonly char[] Nothing = " \t\r\n\0\u00EF\u00BB\u00BF".ToCharArray();
  static readonly string[] Needed = {
    "index.html", "main.js", "manifest.xml", "pane.js", "ribbon.xml", "taskpane.html", "version.txt", "assets/icons/icon-32.png",
  };
  const string Empty = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<jsplugins>\n</jsplugins>\n";

  readonly string here;
  readonly string dir;
  readonly string publish;
  readonly bool uninstall;
  bool removed;

  /// <summary>给人看的话，一句一行。</summary>
  public readonly List<string> Said = new List<string>();

  public JipingInstaller(string here, string dir, bool uninstall) {
    this.here = here;
    this.dir = dir;
    this.uninstall = uninstall;
    publish = Path.Combine(dir, "publish.xml");
  }

  /// <summary>退出码：0 完成，1 没有装（原因已说明）。</summary>
  public int Run() {
    // 临时文件与目的地在同一个文件夹，改名才是一步完成。
    string fresh = Path.Combine(dir, ".jiping-new." + System.Diagnostics.Process.GetCurrentProcess().Id);
    try {
      if (uninstall) Uninstall(fresh);
      else Install(fresh);
      return 0;
    } catch (JipingRefusal refusal) {
      Said.Add(refusal.Message);
    } catch (IOException error) {
      Said.Add("写不进 " + dir + "：" + error.Message);
    } catch (UnauthorizedAccessException error) {
      Said.Add("写不进 " + dir + "：" + error.Message);
    } finally {
      CleanUp(fresh);
    }
    return 1;
  }

  void Install(string fresh) {
    string[] missing = Array.FindAll(Needed, delegate(string file) { return !File.Exists(Path.Combine(here, file)); });
    if (missing.Length > 0)
      throw new JipingRefusal("安装文件不全，缺少 " + string.Join("、", missing) + "。请把压缩包全部解压，再运行一次。");
    string version = Regex.Replace(File.ReadAllText(Path.Combine(here, "version.txt")), "[ \\t\\r\\n]", "");
    if (!Regex.IsMatch(version, "\\A[0-9][0-9A-Za-z.-]*\\z"))
      throw new JipingRefusal("version.txt 里不是版本号。请重新解压，再运行一次。");
    string target = Path.Combine(dir, "jiping_" + version);
    if ((dir + Path.DirectorySeparatorChar).StartsWith(here + Path.DirectorySeparatorChar, StringComparison.OrdinalIgnoreCase))
      throw new JipingRefusal("不能装到安装文件自己的文件夹里，请换一个 -Dir。");
    Directory.CreateDirectory(dir);
    if ((Directory.Exists(target) || File.Exists(target)) && !IsOurs(target))
      throw new JipingRefusal(target + " 不是绩评助手的文件夹，没有改动。请把它改名或移走，再运行一次。");

    // 先把 publish.xml 合并好，再动别的：它有错就什么也不改。
    string text = ReadPublish();
    JipingPublish list = Parsed(text ?? Empty);
    string merged = list.Install(
      "<jsplugin name=\"jiping\" type=\"et\" url=\"jiping_" + version + "\" version=\"" + version +
      "\" enable=\"enable_dev\" install=\"null\" customDomain=\"\"/>");
    string backup = KeepOld(text, merged);

    if (!string.Equals(here, target, StringComparison.OrdinalIgnoreCase)) {
      CopyFolder(here, fresh);
      foreach (string file in Directory.GetFiles(fresh, "install.*")) File.Delete(file);
      Swap(fresh, target);
    }
    Said.Add("已复制到 " + target);
    Save(text, merged, fresh + ".xml");
    Said.Add("已登记在 " + publish + backup);
    if (list.Online) Said.Add("原来登记的是在线方式，已换成本机文件夹。");
    RemoveFolders(target);
    Said.Add("安装完成。请关闭全部 WPS 窗口，再打开 WPS 表格；出现是否允许加载项的提示时，请选择允许。");
  }

  void Uninstall(string fresh) {
    string text = ReadPublish();
    string merged = text == null ? null : Parsed(text).Uninstall();
    if (merged != text) {
      string backup = KeepOld(text, merged);
      Save(text, merged, fresh + ".xml");
      Said.Add("已从 " + publish + " 去掉绩评助手" + backup);
    }
    RemoveFolders("");
    Said.Add(
      merged != text || removed
        ? "卸载完成。请关闭全部 WPS 窗口，再打开 WPS 表格。"
        : dir + " 里没有绩评助手，没有改动。");
  }

  // 没有这个文件，或里面只有空白、BOM、空字节（断电会留下这样的文件），是 null。
  string ReadPublish() {
    if (Directory.Exists(publish) || (File.Exists(publish) && (File.GetAttributes(publish) & FileAttributes.ReparsePoint) != 0))
      throw new JipingRefusal(publish + " 不是普通文件，没有改动。请管理员处理。");
    if (!File.Exists(publish)) return null;
    string text = Bytes.GetString(File.ReadAllBytes(publish));
    if (text.Trim(Nothing) == "") return null;
    if (text.IndexOf('\0') >= 0) throw Refused("不是 UTF-8 文字");
    return text;
  }

  JipingPublish Parsed(string text) {
    try {
      return new JipingPublish(text);
    } catch (JipingRefusal refusal) {
      throw Refused(refusal.Message);
    }
  }

  JipingRefusal Refused(string why) {
    return new JipingRefusal(
      "publish.xml 有错：" + why + "。没有改动，备份为 " + Path.Combine(dir, BackUp()) + "。请更正 " + publish +
      " 再运行，或请管理员处理。");
  }

  string BackUp() {
    string name = "publish.xml." + DateTime.Now.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
    while (File.Exists(Path.Combine(dir, name + ".bak"))) name += "-1";
    File.Copy(publish, Path.Combine(dir, name + ".bak"));
    return name + ".bak";
  }

  // 没有备份就不动手，所以在复制之前。返回备份在哪里；不需要备份是空的。
  string KeepOld(string text, string merged) {
    return text == merged || !File.Exists(publish) ? "" : "（原文件备份为 " + BackUp() + "）";
  }

  void Save(string text, string merged, string fresh) {
    if (text == merged) return;
    File.WriteAllBytes(fresh, Bytes.GetBytes(merged));
    // 一步替换，保留原文件的权限。
    if (File.Exists(publish)) File.Replace(fresh, publish, null, true);
    else File.Move(fresh, publish);
  }

  // 文件夹是不是我们的：名字是 jiping_版本号，里面的 manifest.xml 写着 jiping。别人的文件夹不动。
  static bool IsOurs(string folder) {
    string manifest = Path.Combine(folder, "manifest.xml");
    return Regex.IsMatch(Path.GetFileName(folder), "\\Ajiping_[0-9][0-9A-Za-z.-]*\\z") && File.Exists(manifest) &&
      Bytes.GetString(File.ReadAllBytes(manifest)).Contains("<Name>jiping</Name>");
  }

  void RemoveFolders(string kept) {
    if (!Directory.Exists(dir)) return;
    string[] folders = Directory.GetDirectories(dir, "jiping_*");
    Array.Sort(folders, StringComparer.Ordinal);
    foreach (string folder in folders) {
      if (string.Equals(folder, kept, StringComparison.OrdinalIgnoreCase) || !IsOurs(folder)) continue;
      try {
        Directory.Delete(folder, true);
        Said.Add("已删去 " + folder);
      } catch (Exception error) {
        if (!(error is IOException || error is UnauthorizedAccessException)) throw;
        Said.Add("没能删去 " + folder + "，请关闭 WPS 后手工删去。");
      }
      removed = true;
    }
  }

  static void Swap(string fresh, string target) {
    string old = fresh + ".old";
    try {
      if (Directory.Exists(target)) Directory.Move(target, old);
      Directory.Move(fresh, target);
    } catch (Exception error) {
      if (!(error is IOException || error is UnauthorizedAccessException)) throw;
      if (Directory.Exists(old)) Directory.Move(old, target);
      throw new JipingRefusal("换不了 " + target + "。请关闭 WPS，再运行一次。");
    }
  }

  static void CleanUp(string fresh) {
    try {
      File.Delete(fresh + ".xml");
      foreach (string each in new[] { fresh, fresh + ".old" }) if (Directory.Exists(each)) Directory.Delete(each, true);
    } catch (IOException) {
    } catch (UnauthorizedAccessException) {
    }
  }

  // 只复制内容：下载的标记和只读属性不带过去。
  static void CopyFolder(string from, string to) {
    Directory.CreateDirectory(to);
    foreach (string file in Directory.GetFiles(from))
      File.WriteAllBytes(Path.Combine(to, Path.GetFileName(file)), File.ReadAllBytes(file));
    foreach (string folder in Directory.GetDirectories(from)) CopyFolder(folder, Path.Combine(to, Path.GetFileName(folder)));
  }
}
