" For Vim, in ~/.vim/vimrc: source ~/.vim/zubda.vim
" `gs` shows the summary of the file, or of the selected lines, and changes nothing; `gS` puts it in the place of the text.
" Undo (u) brings the text back. Without this file, `:%!zubda` does the same.
nnoremap gs :write !zubda -n 3<CR>
xnoremap gs :write !zubda -n 3<CR>
nnoremap gS :%!zubda -n 3<CR>
xnoremap gS !zubda -n 3<CR>
